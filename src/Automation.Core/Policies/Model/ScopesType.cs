using System.Text.Json.Nodes;
using Automation.Core.Policies.Yaml;

namespace Automation.Core.Policies.Model;

/// <summary>
/// Scopes: a list of names, or a map from a name to the paths that it stands for. A list replaces the scopes of the layers below;
/// a map adds to them, scope by scope.
/// </summary>
internal sealed class ScopesType : PolicyType<IReadOnlyDictionary<string, IReadOnlyList<string>>>
{
    private static readonly TextType Name = new("a scope, without brackets") { Pattern = @"^[^()\r\n]+$", MaxLength = 100 };

    private static readonly PathMapType Map = new(Name, "scope");

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
                return Map.Read(map, path, current, reading);
            default:
                reading.ReportMismatch(node, path, Expected);
                return current;
        }
    }

    public override JsonNode? Write(IReadOnlyDictionary<string, IReadOnlyList<string>> value) =>
        value.Values.All(paths => paths.Count == 0)
            ? Names.Write([.. value.Keys.Order(StringComparer.Ordinal)])
            : Map.Write(value);

    public override JsonObject Schema(IReadOnlyDictionary<string, IReadOnlyList<string>> value) =>
        new() { ["anyOf"] = new JsonArray(Names.Schema([]), Map.Schema(value)) };
}
