using System.Text.Json.Nodes;
using Automation.Core.Policies.Yaml;

namespace Automation.Core.Policies.Model;

/// <summary>
/// Scopes: a list of names, or a map from a name to the paths that it stands for. A list replaces the scopes of the layers below;
/// a map adds to them, scope by scope.
/// </summary>
internal sealed class ScopesType : PolicyType<IReadOnlyDictionary<string, IReadOnlyList<string>>>
{
    private const string NamePattern = @"^[^()\r\n]+$";

    private static readonly TextType Name = new("a scope, without brackets") { Pattern = NamePattern, MaxLength = 100 };

    public static ListType Names { get; } = new(Name, "scopes");

    public override string Expected => "a list of scopes, or a map from scope to path patterns";

    public override IReadOnlyDictionary<string, IReadOnlyList<string>> Read(
        YamlNode node, string path, IReadOnlyDictionary<string, IReadOnlyList<string>> current, PolicyReading reading)
    {
        switch (node)
        {
            case YamlList:
                var names = Names.Read(node, path, [], reading).Distinct(StringComparer.Ordinal);
                return names.ToDictionary(n => n, IReadOnlyList<string> (_) => [], StringComparer.Ordinal);
            case YamlMap map:
                return ReadMap(map, path, current, reading);
            default:
                reading.ReportMismatch(node, path, Expected);
                return current;
        }
    }

    public override JsonNode? Write(IReadOnlyDictionary<string, IReadOnlyList<string>> value)
    {
        var sorted = value.OrderBy(s => s.Key, StringComparer.Ordinal);
        return value.Values.All(paths => paths.Count == 0)
            ? Names.Write([.. sorted.Select(s => s.Key)])
            : new JsonObject(sorted.Select(s => KeyValuePair.Create(s.Key, TextFormats.PathPatterns.Write(s.Value))));
    }

    public override JsonObject Schema(IReadOnlyDictionary<string, IReadOnlyList<string>> value)
    {
        var paths = TextFormats.PathPatterns.Schema([]);
        paths["type"] = new JsonArray("array", "null");
        var map = new JsonObject
        {
            ["type"] = "object",
            ["patternProperties"] = new JsonObject { [NamePattern] = paths },
            ["additionalProperties"] = false,
        };
        return new JsonObject { ["anyOf"] = new JsonArray(Names.Schema([]), map) };
    }

    private static Dictionary<string, IReadOnlyList<string>> ReadMap(
        YamlMap map, string path, IReadOnlyDictionary<string, IReadOnlyList<string>> current, PolicyReading reading)
    {
        var scopes = new Dictionary<string, IReadOnlyList<string>>(current, StringComparer.Ordinal);
        foreach (var (key, value) in map.Entries)
        {
            // A key is a text, whatever it looks like.
            var name = Name.Read(key with { Plain = false }, path, "", reading);
            scopes[name] = value is YamlScalar { Kind: ScalarKind.Null }
                ? []
                : TextFormats.PathPatterns.Read(value, PolicyPath.Join(path, PolicyReading.Shorten(name)), [], reading);
        }

        return scopes;
    }
}
