using System.Text.Json.Nodes;
using Automation.Core.Policies.Yaml;

namespace Automation.Core.Policies.Model;

/// <summary>
/// True or false. The other words of YAML 1.1 are texts to most editors and parsers, so they are refused with the word to write.
/// </summary>
internal sealed class FlagType : PolicyType<bool>
{
    public override string Expected => "true or false";

    public override bool Read(YamlNode node, string path, bool current, PolicyReading reading)
    {
        if (node is YamlScalar { Kind: ScalarKind.Flag } scalar)
        {
            return bool.Parse(scalar.Text);
        }

        reading.ReportMismatch(node, path, Expected, Hint(node));
        return current;
    }

    public override JsonNode? Write(bool value) => value;

    public override JsonObject Schema(bool value) => new() { ["type"] = "boolean" };

    private static string? Hint(YamlNode node) => (node as YamlScalar)?.Text.ToLowerInvariant() switch
    {
        "yes" or "on" or "y" or "true" => "Write true, without quotes.",
        "no" or "off" or "n" or "false" => "Write false, without quotes.",
        _ => null,
    };
}
