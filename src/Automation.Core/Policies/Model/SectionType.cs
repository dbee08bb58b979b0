using System.Text.Json.Nodes;
using Automation.Core.Policies.Yaml;

namespace Automation.Core.Policies.Model;

/// <summary>A map with known keys. Files are laid over each other key by key; a section without any content says nothing.</summary>
/// <param name="check">What is wrong with the section as a whole, as a sentence with a fix; null when nothing is.</param>
internal sealed class SectionType<T>(Func<T, string?>? check = null) : PolicyType<T>
{
    private readonly List<PolicyKey<T>> keys = [];
    private readonly List<string> names = [];

    public override string Expected => "a map of keys";

    /// <summary>Adds a key.</summary>
    public SectionType<T> With<TValue>(
        string name, string description, PolicyType<TValue> type, Func<T, TValue> get, Func<T, TValue, T> set)
    {
        keys.Add(new PropertyKey<T, TValue>(name, description, type, get, set));
        names.Add(name);
        return this;
    }

    public override T Read(YamlNode node, string path, T current, PolicyReading reading)
    {
        if (node is not YamlMap map)
        {
            if (node is not YamlScalar { Kind: ScalarKind.Null })
            {
                reading.ReportMismatch(node, path, Expected);
            }

            return current;
        }

        var result = current;
        foreach (var entry in map.Entries.TakeWhile(_ => !reading.IsFull))
        {
            result = ReadEntry(entry, path, result, reading);
        }

        if (check?.Invoke(result) is { } problem)
        {
            reading.Report(map, path, problem);
        }

        return result;
    }

    public override JsonNode? Write(T value) =>
        new JsonObject(keys.Select(k => KeyValuePair.Create(k.Name, k.Write(value))));

    public override JsonObject Schema(T value) => new()
    {
        ["type"] = new JsonArray("object", "null"),
        ["properties"] = new JsonObject(keys.Select(k => KeyValuePair.Create(k.Name, (JsonNode?)k.Schema(value)))),
        ["additionalProperties"] = false,
    };

    public override IEnumerable<PolicyKeyDocumentation> Document(string path, string description, T value) =>
    [
        new PolicyKeyDocumentation(path, description, Expected, "", IsSection: true),
        .. keys.SelectMany(k => k.Document(PolicyPath.Join(path, k.Name), value)),
    ];

    private T ReadEntry(YamlEntry entry, string path, T section, PolicyReading reading)
    {
        if (keys.Find(k => k.Name == entry.Key.Text) is { } key)
        {
            return key.Read(entry.Value, PolicyPath.Join(path, key.Name), section, reading);
        }

        reading.ReportUnknown(entry.Key, path, names);
        return section;
    }
}
