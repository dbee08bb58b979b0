using System.Text.Json.Nodes;
using Automation.Core.Policies.Yaml;

namespace Automation.Core.Policies.Model;

/// <summary>A text, or a list of texts that is bound as one, parted by commas.</summary>
internal sealed class JoinedType(TextType item, ListType list) : PolicyType<string>
{
    private const string Separator = ", ";

    public override string Expected => $"{item.Expected}, or a list of them";

    public override string Read(YamlNode node, string path, string current, PolicyReading reading) => node is YamlList
        ? string.Join(Separator, list.Read(node, path, [current], reading).Where(t => t.Length > 0)) is { Length: > 0 } joined
            ? joined
            : current
        : item.Read(node, path, current, reading);

    public override JsonNode? Write(string value) => item.Write(value);

    public override JsonObject Schema(string value) =>
        new() { ["anyOf"] = new JsonArray(item.Schema(value), list.Schema([])) };
}
