using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Automation.Core.Policies.Model;

/// <summary>Writes values as YAML on one line, with quotes only where they are needed.</summary>
internal static partial class FlowYaml
{
    public static string Write(JsonNode? node) => node switch
    {
        JsonObject { Count: 0 } => "{}",
        JsonObject map => $"{{ {string.Join(", ", map.Select(e => $"{Text(e.Key)}: {Write(e.Value)}"))} }}",
        JsonArray list => $"[{string.Join(", ", list.Select(Write))}]",
        JsonValue value when value.GetValueKind() is JsonValueKind.String => Text(value.GetValue<string>()),
        null => "null",
        _ => node.ToJsonString(),
    };

    /// <summary>A text, plain where no reader of YAML, 1.1 or 1.2, would take it for anything else.</summary>
    public static string Text(string text) =>
        Word().IsMatch(text) && !OtherThanText().IsMatch(text)
            ? text
            : $"\"{string.Concat(text.Select(Escape))}\"";

    /// <summary>Escapes what would end the quotes or a line, or be lost; all else stays readable.</summary>
    private static string Escape(char c) => c switch
    {
        '"' or '\\' => $"\\{c}",
        '\u2028' or '\u2029' or '\uFEFF' => $"\\u{(int)c:x4}",
        _ when char.IsControl(c) => $"\\x{(int)c:x2}",
        _ => c.ToString(),
    };

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    /// <summary><c>off</c> is left out: it is the policy's own word, and the reader takes it as a text.</summary>
    [GeneratedRegex("^(?:null|true|false|yes|no|on|y|n)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherThanText();
}
