using System.Text.Json.Nodes;
using Automation.Core.Policies.Yaml;

namespace Automation.Core.Policies.Model;

/// <summary>A list of texts, where a single one may stand alone: <c>value: lower-case</c> is <c>value: [lower-case]</c>.</summary>
internal sealed class OneOrMoreType(TextType item, PolicyType<IReadOnlyList<string>> list) : PolicyType<IReadOnlyList<string>>
{
    public override string Expected => $"{item.Expected}, or a list of them";

    public override IReadOnlyList<string> Read(
        YamlNode node, string path, IReadOnlyList<string> current, PolicyReading reading) => node switch
        {
            YamlScalar { Kind: ScalarKind.Text } when item.Read(node, path, "", reading) is { Length: > 0 } text => [text],
            YamlScalar { Kind: ScalarKind.Text } => current,
            _ => list.Read(node, path, current, reading),
        };

    public override JsonNode? Write(IReadOnlyList<string> value) => list.Write(value);

    public override JsonObject Schema(IReadOnlyList<string> value) =>
        new() { ["anyOf"] = new JsonArray(item.Schema(""), list.Schema(value)) };
}
