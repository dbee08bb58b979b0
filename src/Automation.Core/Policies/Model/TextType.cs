using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Automation.Core.Policies.Yaml;

namespace Automation.Core.Policies.Model;

/// <summary>A text that is not empty.</summary>
/// <param name="expected">What it must be, as a noun phrase.</param>
internal sealed class TextType(string expected) : PolicyType<string>
{
    /// <summary>The only texts allowed; null for any.</summary>
    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>The most characters.</summary>
    public int MaxLength { get; init; } = 256;

    /// <summary>
    /// A regular expression that the text must match, in the syntax that .NET and JSON schema share; null for none. Ours, never the
    /// user's, and free of ambiguity: backtracking cannot hurt, and its engine starts faster.
    /// </summary>
    public string? Pattern { get; init; }

    /// <summary>Why a text that holds to all else is not taken, as a sentence; null when it is taken.</summary>
    public Func<string, string?>? Refusal { get; init; }

    public override string Expected => expected;

    /// <summary>Made when a text is there to be matched: most keys are in no file.</summary>
    private Regex? Matcher => Pattern is null ? null : field ??= new Regex(Pattern, RegexOptions.CultureInvariant);

    /// <summary>One of a few words.</summary>
    public static TextType OneOf(IReadOnlyList<string> allowed) => new($"one of {string.Join(", ", allowed)}") { Allowed = allowed };

    public override string Read(YamlNode node, string path, string current, PolicyReading reading)
    {
        if (node is not YamlScalar { Kind: ScalarKind.Text } scalar || !Holds(scalar.Text))
        {
            reading.ReportMismatch(node, path, Expected, Hint(node));
            return current;
        }

        if (Refusal?.Invoke(scalar.Text) is { } refusal)
        {
            reading.Report(scalar, path, $"'{path}' must be {Expected}. {refusal}");
            return current;
        }

        return scalar.Text;
    }

    public override JsonNode? Write(string value) => value;

    public override JsonObject Schema(string value)
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (Allowed is not null)
        {
            schema["enum"] = new JsonArray([.. Allowed.Select(a => (JsonNode)a)]);
            return schema;
        }

        schema["minLength"] = 1;
        schema["maxLength"] = MaxLength;
        if (Pattern is not null)
        {
            schema["pattern"] = Pattern;
        }

        return schema;
    }

    private bool Holds(string text) =>
        text.Length > 0
        && text.Length <= MaxLength
        && (Allowed is null || Allowed.Contains(text, StringComparer.Ordinal))
        && (Matcher is null || Matcher.Match(text).Length == text.Length); // .NET's $ takes a line feed behind it, JSON schema's does not

    private string? Hint(YamlNode node) => node switch
    {
        YamlScalar { Kind: ScalarKind.Flag } flag => FlagHint(bool.Parse(flag.Text)),
        YamlScalar { Kind: ScalarKind.WholeNumber or ScalarKind.OtherNumber } when Allowed is null => "Put it in quotes to make it a text.",
        YamlScalar { Kind: ScalarKind.Text } text when Allowed is not null => NearestKey.Hint(text.Text, Allowed),
        YamlScalar { Kind: ScalarKind.Text } text when text.Text.Length > MaxLength => $"It is longer than {MaxLength} characters.",
        _ => null,
    };

    /// <summary>YAML 1.1 tools write <c>off</c> as <c>false</c>.</summary>
    private string? FlagHint(bool flag) =>
        Allowed is null ? "Put it in quotes to make it a text."
        : !flag && Allowed.Contains("off") ? "Write off."
        : null;
}
