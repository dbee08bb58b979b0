using System.Text.Json.Nodes;
using Automation.Core.Policies.Yaml;

namespace Automation.Core.Policies.Model;

/// <summary>A whole number in a range.</summary>
internal sealed class NumberType(int minimum, int maximum = int.MaxValue) : PolicyType<int>
{
    public override string Expected => maximum == int.MaxValue
        ? minimum == int.MinValue ? "a whole number" : $"a whole number of at least {Text(minimum)}"
        : $"a whole number from {Text(minimum)} to {Text(maximum)}";

    public override int Read(YamlNode node, string path, int current, PolicyReading reading)
    {
        if (node is YamlScalar { Kind: ScalarKind.WholeNumber } scalar && Parse(scalar.Text) is { } number && Holds(number))
        {
            return number;
        }

        var quoted = node is YamlScalar { Plain: false } text && Parse(text.Text) is { } meant && Holds(meant);
        reading.ReportMismatch(node, path, Expected, quoted ? "Quotes make it a text: remove them." : null);
        return current;
    }

    public override JsonNode? Write(int value) => value;

    public override JsonObject Schema(int value)
    {
        var schema = new JsonObject { ["type"] = "integer" };
        if (minimum != int.MinValue)
        {
            schema["minimum"] = minimum;
        }

        schema["maximum"] = maximum;
        return schema;
    }

    private static int? Parse(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private bool Holds(int number) => number >= minimum && number <= maximum;
}
