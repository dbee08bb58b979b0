using System.Text.Json.Nodes;
using Automation.Core.Policies.Yaml;

namespace Automation.Core.Policies.Model;

/// <summary>
/// Path patterns by key. A map is laid over that of the layers below, key by key; a key with an empty list, or with nothing, stands
/// for no path.
/// </summary>
/// <param name="key">What each key is.</param>
/// <param name="of">What the keys are, in the singular: "scope".</param>
internal sealed class PathMapType(TextType key, string of) : PolicyType<IReadOnlyDictionary<string, IReadOnlyList<string>>>
{
    public override string Expected => $"a map from {of} to path patterns";

    public override IReadOnlyDictionary<string, IReadOnlyList<string>> Read(
        YamlNode node, string path, IReadOnlyDictionary<string, IReadOnlyList<string>> current, PolicyReading reading)
    {
        if (node is not YamlMap map)
        {
            reading.ReportMismatch(node, path, Expected);
            return current;
        }

        var entries = new Dictionary<string, IReadOnlyList<string>>(current, StringComparer.Ordinal);
        foreach (var (name, value) in map.Entries.TakeWhile(_ => !reading.IsFull))
        {
            // A key is a text, whatever it looks like.
            var text = key.Read(name with { Plain = false }, path, "", reading);
            entries[text] = value is YamlScalar { Kind: ScalarKind.Null }
                ? []
                : TextFormats.PathPatterns.Read(value, PolicyPath.Join(path, PolicyReading.Shorten(text)), [], reading);
        }

        return entries;
    }

    public override JsonNode? Write(IReadOnlyDictionary<string, IReadOnlyList<string>> value) => new JsonObject(value
        .OrderBy(entry => entry.Key, StringComparer.Ordinal)
        .Select(entry => KeyValuePair.Create(entry.Key, TextFormats.PathPatterns.Write(entry.Value))));

    public override JsonObject Schema(IReadOnlyDictionary<string, IReadOnlyList<string>> value)
    {
        var paths = TextFormats.PathPatterns.Schema([]);
        paths["type"] = new JsonArray("array", "null");
        return new JsonObject
        {
            ["type"] = "object",
            ["patternProperties"] = new JsonObject { [key.Pattern ?? "."] = paths },
            ["additionalProperties"] = false,
        };
    }
}
