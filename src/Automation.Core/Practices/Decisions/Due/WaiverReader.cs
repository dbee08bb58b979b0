using System.Text.RegularExpressions;

namespace Automation.Core.Practices.Decisions.Due;

/// <summary>
/// Reads <c>ADR-Exempt: reason</c>, or <c>ADR-Waiver: reason</c>, at the beginning of a line that readers see: not in HTML comments
/// and not in code.
/// </summary>
internal static partial class WaiverReader
{
    private const int FewestWords = 3;
    private const int FewestLetters = 8;

    /// <summary>In writing without spaces a character says more, and nothing says where a word ends.</summary>
    private const int FewestSigns = 6;

    private static readonly string[] Fillers =
    [
        "not applicable", "does not apply", "not needed", "not necessary", "not required", "no record needed", "no adr needed",
        "no adr required", "no adr necessary", "no reason given", "to be defined", "to be done", "reason goes here", "your reason here",
        "why none is needed", "none is needed",
    ];

    /// <summary>The first waiver that holds, else the first one; null when there is none.</summary>
    public static DecisionWaiver? In(IEnumerable<string> texts)
    {
        DecisionWaiver? refused = null;
        foreach (var reason in texts.SelectMany(Reasons))
        {
            var waiver = new DecisionWaiver(reason, Refusal(reason));
            if (waiver.Refusal is null)
            {
                return waiver;
            }

            refused ??= waiver;
        }

        return refused;
    }

    /// <summary>Whether a line that readers see is a waiver.</summary>
    public static bool IsWaiver(ProseLine line) => Form().IsMatch(line.WithoutCode);

    /// <summary>Most texts hold no waiver, and need no parsing to tell.</summary>
    private static IEnumerable<string> Reasons(string text) =>
        from line in Hint().IsMatch(text) ? ProseLine.AllOf(text) : []
        where IsWaiver(line)
        select line.Text[(line.Text.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();

    private static string? Refusal(string reason)
    {
        if (reason.Length == 0)
        {
            return "The waiver in the description gives no reason.";
        }

        return IsPlaceholder(reason) || !SaysEnough(reason)
            ? $"The waiver in the description gives no reason that somebody could judge: \"{Excerpt.Of(reason)}\"."
            : null;
    }

    private static bool IsPlaceholder(string reason) =>
        (reason[0], reason[^1]) is ('{', '}') or ('<', '>') or ('[', ']') or ('(', ')')
        || Fillers.Contains(NoWords().Replace(reason, " ").Trim(), StringComparer.OrdinalIgnoreCase);

    private static bool SaysEnough(string reason) =>
        (Words().Count(reason) >= FewestWords && reason.Count(char.IsLetter) >= FewestLetters)
        || reason.Count(c => char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter) >= FewestSigns;

    [GeneratedRegex(@"^ADR[- ](?:exempt|waiver)\s{0,3}:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex("ADR[- ](?:exempt|waiver)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hint();

    [GeneratedRegex(@"\p{L}[\p{L}\p{N}]*", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"[^\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex NoWords();
}
