using System.Text.Json.Nodes;

namespace Automation.Core.Policies.Yaml;

/// <summary>A node of a policy file as JSON.</summary>
internal static class YamlJson
{
    /// <summary>Maps with their keys in order, numbers without signs and zeros that say nothing; equal for equal content.</summary>
    public static JsonNode? Canonical(YamlNode node) => node switch
    {
        YamlMap map => new JsonObject(map.Entries
            .OrderBy(e => e.Key.Text, StringComparer.Ordinal)
            .Select(e => KeyValuePair.Create(e.Key.Text, Canonical(e.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(Canonical)]),
        YamlScalar { Kind: ScalarKind.Null } => null,
        YamlScalar { Kind: ScalarKind.Flag } flag => bool.Parse(flag.Text),
        YamlScalar { Kind: ScalarKind.WholeNumber } number
            when long.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) => value,
        YamlScalar scalar => scalar.Text,
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "No such node."),
    };
}
