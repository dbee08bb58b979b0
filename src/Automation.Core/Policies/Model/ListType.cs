using System.Text.Json.Nodes;
using Automation.Core.Policies.Yaml;

namespace Automation.Core.Policies.Model;

/// <summary>A list of texts. A list replaces that of the layers below as a whole.</summary>
/// <param name="item">What each item is.</param>
/// <param name="of">What the items are, as a plural: "path patterns".</param>
/// <param name="minimum">The least number of items.</param>
internal sealed class ListType(TextType item, string of, int minimum = 0) : PolicyType<IReadOnlyList<string>>
{
    /// <summary>The most items. Patterns are compiled together, and this bounds what that costs.</summary>
    public const int MaxItems = 500;

    public override string Expected => minimum == 0 ? $"a list of {of}" : $"a list of {of} that is not empty";

    public override IReadOnlyList<string> Read(YamlNode node, string path, IReadOnlyList<string> current, PolicyReading reading)
    {
        if (node is not YamlList list)
        {
            reading.ReportMismatch(node, path, Expected, Hint(node));
            return current;
        }

        if (list.Items.Count < minimum || list.Items.Count > MaxItems)
        {
            var count = list.Items.Count.ToString(CultureInfo.InvariantCulture);
            reading.Report(list, path, $"'{path}' must be {Expected}, of at most {MaxItems} items. It has {count}.");
            return current;
        }

        return [.. list.Items.TakeWhile(_ => !reading.IsFull).Select((node, i) => item.Read(node, $"{path}[{i}]", "", reading))];
    }

    public override JsonNode? Write(IReadOnlyList<string> value) => new JsonArray([.. value.Select(item.Write)]);

    public override JsonObject Schema(IReadOnlyList<string> value)
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = item.Schema("") };
        if (minimum > 0)
        {
            schema["minItems"] = minimum;
        }

        schema["maxItems"] = MaxItems;
        return schema;
    }

    /// <summary>Who writes one text for a list separates by commas and spaces; a comma alone may be part of a path pattern.</summary>
    private static IEnumerable<string> ItemsOf(string text) =>
        text.Split(", ").Select(t => FlowYaml.Text(PolicyReading.Shorten(t.Trim())));

    private static string? Hint(YamlNode node) => node switch
    {
        YamlScalar { Kind: not ScalarKind.Null } scalar => $"Write it as a list: [{string.Join(", ", ItemsOf(scalar.Text))}].",
        YamlScalar => "Write [] for an empty list, or remove the key.",
        _ => null,
    };
}
