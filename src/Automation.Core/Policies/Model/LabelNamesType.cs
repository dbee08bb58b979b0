using System.Text.Json.Nodes;
using Automation.Core.Labels;
using Automation.Core.Policies.Yaml;

namespace Automation.Core.Policies.Model;

/// <summary>Names of labels, by our own names of them. A map is laid over that of the layers below, name by name.</summary>
internal sealed class LabelNamesType : PolicyType<IReadOnlyDictionary<string, string>>
{
    private const string AnyType = "type/.+";

    private static readonly TextType Name =
        new($"the name of a label, at most {LabelSettings.LongestName} characters, without commas and without blanks around it")
        {
            Pattern = @"^[^\s,]([^\r\n\t,]*[^\s,])?$",
            MaxLength = LabelSettings.LongestName,
        };

    public override string Expected => "a map from our name of a label to another one";

    public override IReadOnlyDictionary<string, string> Read(
        YamlNode node, string path, IReadOnlyDictionary<string, string> current, PolicyReading reading)
    {
        if (node is not YamlMap map)
        {
            reading.ReportMismatch(node, path, Expected);
            return current;
        }

        var names = new Dictionary<string, string>(current, StringComparer.Ordinal);
        foreach (var (key, value) in map.Entries.TakeWhile(_ => !reading.IsFull))
        {
            if (!LabelNames.IsOurs(key.Text))
            {
                reading.ReportUnknown(key, path, [.. LabelNames.Fixed, LabelNames.OfType("feat")]);
                continue;
            }

            names[key.Text] = Name.Read(value, PolicyPath.Join(path, PolicyReading.Shorten(key.Text)), key.Text, reading);
        }

        return names;
    }

    public override JsonNode? Write(IReadOnlyDictionary<string, string> value) => new JsonObject(value
        .OrderBy(entry => entry.Key, StringComparer.Ordinal)
        .Select(entry => KeyValuePair.Create(entry.Key, Name.Write(entry.Value))));

    public override JsonObject Schema(IReadOnlyDictionary<string, string> value) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(LabelNames.Fixed.Select(name => KeyValuePair.Create(name, (JsonNode?)Schema(name)))),
        ["patternProperties"] = new JsonObject { [$"^{AnyType}$"] = Name.Schema("") },
        ["additionalProperties"] = false,
    };

    private static JsonObject Schema(string label)
    {
        var schema = Name.Schema(label);
        schema["description"] = $"Another name for the label {label}.";
        return schema;
    }
}
