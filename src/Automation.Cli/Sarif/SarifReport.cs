using System.Buffers;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Automation.Core.Practices;

namespace Automation.Cli.Sarif;

/// <summary>Writes findings as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), as code scanning takes them.</summary>
internal static class SarifReport
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <summary>A report is passed on in parts of about this size, since a tree can hold very many results.</summary>
    private const int PartBytes = 64 * 1024;

    /// <param name="rules">All rules that could have found something.</param>
    public static void Write(TextWriter output, IReadOnlyList<SarifRule> rules, IReadOnlyList<SarifResult> results)
    {
        var part = new ArrayBufferWriter<byte>(2 * PartBytes);
        using var json = new Utf8JsonWriter(part);
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, rules);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        var indexes = rules.Index().ToDictionary(r => r.Item.Id, r => r.Index, StringComparer.Ordinal);
        var fingerprints = new SarifFingerprints();
        foreach (var result in results)
        {
            WriteResult(json, result, indexes, fingerprints.Of(result));
            if (json.BytesPending > PartBytes)
            {
                Pass(json, part, output);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        Pass(json, part, output);
        output.Write('\n');
    }

    private static void WriteTool(Utf8JsonWriter json, IReadOnlyList<SarifRule> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Automation");
        json.WriteString("version", Version());
        json.WriteString("semanticVersion", Version());
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            WriteText(json, "shortDescription", rule.Description);
            WriteText(json, "help", rule.Help);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", LevelOf(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, SarifResult result, Dictionary<string, int> indexes, string fingerprint)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", result.RuleId);
        if (indexes.TryGetValue(result.RuleId, out var index))
        {
            json.WriteNumber("ruleIndex", index);
        }

        json.WriteString("level", LevelOf(result.Severity));

        // In a message of SARIF "[text](target)" is a link, and it may quote what strangers wrote (2.1.0, 3.11.6).
        WriteText(json, "message", result.Message.Replace("](", "] (", StringComparison.Ordinal));
        json.WriteStartArray("locations");
        SarifLocation.Write(json, result.Path, result.Line);
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString(SarifFingerprints.Key, fingerprint);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static void Pass(Utf8JsonWriter json, ArrayBufferWriter<byte> part, TextWriter output)
    {
        json.Flush();
        output.Write(Encoding.UTF8.GetString(part.WrittenSpan));
        part.ResetWrittenCount();
    }

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private static string Version() =>
        typeof(SarifReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
