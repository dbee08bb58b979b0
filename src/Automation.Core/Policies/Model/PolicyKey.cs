using System.Text.Json.Nodes;
using Automation.Core.Policies.Yaml;

namespace Automation.Core.Policies.Model;

/// <summary>A key of a section that is bound to <typeparamref name="T"/>.</summary>
internal abstract class PolicyKey<T>(string name, string description)
{
    public string Name => name;

    public string Description => description;

    public abstract T Read(YamlNode node, string path, T section, PolicyReading reading);

    public abstract JsonNode? Write(T section);

    public abstract JsonObject Schema(T section);

    public abstract IEnumerable<PolicyKeyDocumentation> Document(string path, T section);
}
