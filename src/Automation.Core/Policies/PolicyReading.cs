using System.Text;
using Automation.Core.Policies.Yaml;

namespace Automation.Core.Policies;

/// <summary>One pass over one policy file: collects the problems, with the words that all of them share.</summary>
internal sealed class PolicyReading(string source)
{
    /// <summary>Beyond this many problems a file gets one more, which says so: nobody reads further.</summary>
    public const int MaxProblems = 50;

    private const int MaxQuoted = 60;

    private readonly List<PolicyProblem> problems = [];

    /// <summary>Which file, as <see cref="PolicyText.Source"/>.</summary>
    public string Source => source;

    public IReadOnlyList<PolicyProblem> Problems => problems;

    /// <summary>True once further problems would not be kept: whatever is read then is a waste of time.</summary>
    public bool IsFull => problems.Count > MaxProblems;

    public void Report(YamlNode at, string path, string message) => Report(at.Line, at.Column, path, message);

    public void Report(int line, int column, string? path, string message)
    {
        if (problems.Count < MaxProblems)
        {
            problems.Add(new PolicyProblem(source, line, column, message, path));
        }
        else if (problems.Count == MaxProblems)
        {
            problems.Add(new PolicyProblem(source, line, column, $"More than {MaxProblems} problems. Fix those above first."));
        }
    }

    /// <summary>Reports a value that is not what its key takes.</summary>
    /// <param name="expected">What the key takes, as a noun phrase.</param>
    /// <param name="hint">How to fix it, as a sentence; null where the first one says enough.</param>
    public void ReportMismatch(YamlNode node, string path, string expected, string? hint = null)
    {
        var fix = hint ?? (node is YamlScalar { Kind: ScalarKind.Null } ? "Give it a value or remove the key." : null);
        var message = $"'{path}' must be {expected}, not {Describe(node)}.";
        Report(node, path, fix is null ? message : $"{message} {fix}");
    }

    /// <summary>Reports a key that its section does not have.</summary>
    public void ReportUnknown(YamlScalar key, string section, IReadOnlyCollection<string> known)
    {
        var place = section.Length == 0 ? "" : $" in '{section}'";
        var fix = NearestKey.Hint(key.Text, known) ?? Keys(known);
        Report(key, PolicyPath.Join(section, Shorten(key.Text)), $"Unknown key '{Shorten(key.Text)}'{place}. {fix}");
    }

    /// <summary>User-written text as a message can quote it: on one line, without invisible characters, not too long.</summary>
    public static string Shorten(string text, int limit = MaxQuoted)
    {
        var result = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (result.Length >= limit)
            {
                return result.Append("...").ToString();
            }

            var visible = Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
            result.Append(visible ? rune.ToString() : "?");
        }

        return result.ToString();
    }

    private static string Keys(IReadOnlyCollection<string> known) =>
        known.Count == 0 ? "There is no key to set here: remove it." : $"The keys here are {string.Join(", ", known)}.";

    private static string Describe(YamlNode node) => node switch
    {
        YamlMap => "a map",
        YamlList => "a list",
        YamlScalar { Kind: ScalarKind.Null } => "empty",
        YamlScalar { Kind: ScalarKind.Text } text => $"'{Shorten(text.Text)}'",
        YamlScalar other => Shorten(other.Text),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "No such node."),
    };
}
