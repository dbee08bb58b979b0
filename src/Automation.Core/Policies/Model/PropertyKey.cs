using System.Text.Json.Nodes;
using Automation.Core.Policies.Yaml;

namespace Automation.Core.Policies.Model;

/// <summary>A key that stands for one property of the section's record.</summary>
internal sealed class PropertyKey<T, TValue>(
    string name, string description, PolicyType<TValue> type, Func<T, TValue> get, Func<T, TValue, T> set)
    : PolicyKey<T>(name, description)
{
    public override T Read(YamlNode node, string path, T section, PolicyReading reading) =>
        set(section, type.Read(node, path, get(section), reading));

    public override JsonNode? Write(T section) => type.Write(get(section));

    public override JsonObject Schema(T section)
    {
        var value = get(section);
        var schema = new JsonObject { ["description"] = Description };
        foreach (var (keyword, content) in type.Schema(value))
        {
            schema[keyword] = content?.DeepClone();
        }

        if (type is not SectionType<TValue>)
        {
            schema["default"] = type.Write(value);
        }

        return schema;
    }

    public override IEnumerable<PolicyKeyDocumentation> Document(string path, T section) =>
        type.Document(path, Description, get(section));
}
