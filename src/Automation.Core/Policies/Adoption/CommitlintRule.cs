using Automation.Core.Policies.Yaml;
using Automation.Core.Practices;

namespace Automation.Core.Policies.Adoption;

/// <summary>A rule as commitlint's configuration sets it: <c>[level, applicable, value]</c>.</summary>
/// <param name="Severity">Null for level 0.</param>
/// <param name="Never">True for <c>never</c>, false for <c>always</c>, null where the configuration leaves it out.</param>
/// <param name="Value">Null where there is none.</param>
internal sealed record CommitlintRule(string Name, Severity? Severity, bool? Never = null, YamlNode? Value = null)
{
    /// <summary>
    /// The rules of commitlint 21 (https://commitlint.js.org/reference/rules.html). One of ours with such a name is off unless the
    /// configuration sets it.
    /// </summary>
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "body-case", "body-empty", "body-full-stop", "body-leading-blank", "body-max-length", "body-max-line-length", "body-min-length",
        "breaking-change-exclamation-mark", "footer-empty", "footer-leading-blank", "footer-max-length", "footer-max-line-length",
        "footer-min-length", "header-case", "header-full-stop", "header-max-length", "header-min-length", "header-trim",
        "references-empty", "scope-case", "scope-delimiter-style", "scope-empty", "scope-enum", "scope-max-length", "scope-min-length",
        "signed-off-by", "subject-case", "subject-empty", "subject-exclamation-mark", "subject-full-stop", "subject-max-length",
        "subject-min-length", "trailer-exists", "type-case", "type-empty", "type-enum", "type-max-length", "type-min-length",
    };

    private static readonly string[] ValueSuffixes = ["-case", "-enum", "-length", "-full-stop", "-style"];

    /// <summary>True where <see cref="Value"/> has a meaning; elsewhere commitlint takes no notice of it.</summary>
    public bool TakesValue =>
        Name is "trailer-exists" or "signed-off-by"
        || Array.Exists(ValueSuffixes, suffix => Name.EndsWith(suffix, StringComparison.Ordinal));

    /// <summary>
    /// True for a limit of infinity, which JSON writes as null; people write the word, which JavaScript takes for the number.
    /// </summary>
    public bool IsUnlimited =>
        (Name.EndsWith("-max-length", StringComparison.Ordinal) || Name.EndsWith("-max-line-length", StringComparison.Ordinal))
        && Value is YamlScalar { Kind: ScalarKind.Null }
            or YamlScalar { Kind: ScalarKind.OtherNumber, Text: ".inf" or ".Inf" or ".INF" }
            or YamlScalar { Text: "Infinity" };

    public static bool IsKnown(string name) => Known.Contains(name);

    /// <summary>What is meant where <c>applicable</c> is left out, and by a rule of ours that knows one direction only.</summary>
    public static bool IsUsuallyNever(string name) =>
        name == "subject-case"
        || name.EndsWith("-empty", StringComparison.Ordinal)
        || name.EndsWith("-full-stop", StringComparison.Ordinal)
        || name.EndsWith("-exclamation-mark", StringComparison.Ordinal);

    /// <summary>The rule, or why it cannot be read, as a sentence.</summary>
    public static (CommitlintRule? Rule, string? Problem) Read(YamlEntry entry)
    {
        IReadOnlyList<YamlNode> parts = entry.Value is YamlList list ? list.Items : [entry.Value];
        if (parts is not [YamlScalar { Text: "0" or "1" or "2" } level, ..])
        {
            return (null, "A rule is a list that begins with its level: 0, 1 or 2.");
        }

        bool? never = parts.Count < 2 ? null
            : parts[1] is YamlScalar { Text: "never" } ? true
            : parts[1] is YamlScalar { Text: "always" } ? false
            : null;
        Severity? severity = level.Text switch
        {
            "1" => Practices.Severity.Warning,
            "2" => Practices.Severity.Error,
            _ => null,
        };
        return parts.Count > 1 && never is null && severity is not null
            ? (null, "What follows the level is 'always' or 'never'.")
            : (new CommitlintRule(entry.Key.Text, severity, never, parts.ElementAtOrDefault(2)), null);
    }
}
