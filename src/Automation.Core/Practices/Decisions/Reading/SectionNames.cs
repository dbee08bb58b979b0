using System.Text;
using System.Text.RegularExpressions;

namespace Automation.Core.Practices.Decisions.Reading;

/// <summary>The headings that templates part a record by.</summary>
internal static partial class SectionNames
{
    private static readonly string[] Madr = ["Context and Problem Statement", "Considered Options", "Decision Outcome"];
    private static readonly string[] Nygard = ["Status", "Context", "Decision", "Consequences"];

    /// <summary>
    /// Those of the two formats and of their relatives: MADR's optional ones, Tyree and Akerman, Merson, Alexandrian, EdgeX, the
    /// business case.
    /// </summary>
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "Decision Drivers", "Pros and Cons of the Options", "More Information", "Links", "Problem", "Problem Statement", "Issue",
        "Background", "Summary", "Prologue", "Discussion", "Solution", "Proposal", "Proposed Design", "Rationale", "Assumptions",
        "Constraints", "Positions", "Argument", "Implications", "Alternatives", "Options", "Recommendation", "References",
    };

    /// <summary>A heading without numbering ("1. Context"), emoji, colon and "(optional)".</summary>
    public static string Clean(string heading)
    {
        var text = Decoration().Replace(heading.ReplaceLineEndings(" "), " ").Trim();
        text = WithoutSymbols(Optional().Replace(Numbering().Replace(WithoutSymbols(text), ""), ""));
        return text.TrimEnd(':', ' ');
    }

    /// <summary>Whether a template has a section of that name, with whatever the heading says in parentheses.</summary>
    public static bool IsKnown(string name)
    {
        var bare = name.IndexOf('(', StringComparison.Ordinal) is > 0 and var at ? name[..at].TrimEnd() : name;
        return Common.Contains(bare)
            || Madr.Concat(Nygard).Contains(bare, StringComparer.OrdinalIgnoreCase);
    }

    public static DecisionFormat FormatOf(IReadOnlyList<string> names)
    {
        int Count(string[] wanted) => wanted.Count(n => names.Contains(n, StringComparer.OrdinalIgnoreCase));
        return Count(Madr) > 0 ? DecisionFormat.Madr : Count(Nygard) > 1 ? DecisionFormat.Nygard : DecisionFormat.Other;
    }

    /// <summary>The text from its first to its last letter, digit or mark of punctuation.</summary>
    private static string WithoutSymbols(string text)
    {
        Rune[] runes = [.. text.EnumerateRunes()];
        var first = Array.FindIndex(runes, r => !IsSymbol(r));
        return first < 0 ? "" : string.Concat(runes[first..(Array.FindLastIndex(runes, r => !IsSymbol(r)) + 1)]);
    }

    private static bool IsSymbol(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.Format
        or UnicodeCategory.ModifierSymbol or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpaceSeparator
        or UnicodeCategory.DashPunctuation;

    /// <summary>Emoji as GitHub writes them: <c>:memo:</c>.</summary>
    [GeneratedRegex(":[a-z0-9_+-]{2,40}:", RegexOptions.CultureInvariant)]
    private static partial Regex Decoration();

    [GeneratedRegex(@"^(?:[0-9]{1,3}(?:\.[0-9]{1,3})*[.)]|[0-9]{1,3}(?:\.[0-9]{1,3})+|[IVX]{1,5}\.)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();

    [GeneratedRegex(@"\s*[\[(]optional[\])]\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Optional();
}
