using System.Text.Json.Nodes;
using Automation.Core.Policies.Yaml;

namespace Automation.Core.Policies.Model;

/// <summary>
/// A description that is made when it is needed: a file says something of few keys, and a commit hook is to be done before all the
/// others could be described.
/// </summary>
internal sealed class LazyType<T>(Func<PolicyType<T>> create) : PolicyType<T>
{
    public override string Expected => Type.Expected;

    private PolicyType<T> Type => field ??= create();

    public override T Read(YamlNode node, string path, T current, PolicyReading reading) => Type.Read(node, path, current, reading);

    public override JsonNode? Write(T value) => Type.Write(value);

    public override JsonObject Schema(T value) => Type.Schema(value);

    public override IEnumerable<PolicyKeyDocumentation> Document(string path, string description, T value) =>
        Type.Document(path, description, value);
}
