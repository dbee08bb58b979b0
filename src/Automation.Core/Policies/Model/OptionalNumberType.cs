using System.Text.Json.Nodes;
using Automation.Core.Policies.Yaml;

namespace Automation.Core.Policies.Model;

/// <summary>A whole number in a range, or nothing, written as <c>null</c>.</summary>
internal sealed class OptionalNumberType(int minimum, int maximum) : PolicyType<int?>
{
    private readonly NumberType number = new(minimum, maximum);

    public override string Expected => $"{number.Expected}, or null";

    public override int? Read(YamlNode node, string path, int? current, PolicyReading reading)
    {
        if (node is YamlScalar { Kind: ScalarKind.Null })
        {
            return null;
        }

        // The number's own reading keeps what it is given when it reports a problem: the layer is left out then, whatever it is.
        return number.Read(node, path, current ?? minimum, reading);
    }

    public override JsonNode? Write(int? value) => value;

    public override JsonObject Schema(int? value)
    {
        var schema = number.Schema(value ?? minimum);
        schema["type"] = new JsonArray("integer", "null");
        return schema;
    }
}
