using System.Text.RegularExpressions;

namespace Automation.Core.Practices.Decisions.Reading;

/// <summary>The words by which records part good consequences from bad ones.</summary>
internal static partial class ConsequenceWords
{
    private static readonly string[] Good =
        ["good", "positive", "positives", "pro", "pros", "benefits", "advantages", "easier", "upsides"];

    private static readonly string[] Bad =
        ["bad", "negative", "negatives", "con", "cons", "drawbacks", "disadvantages", "harder", "downsides", "risks", "tradeoffs"];

    /// <summary>The side that a heading names: "Positive Consequences", "What becomes easier"; null when it names none.</summary>
    public static ConsequenceSide? OfHeading(string heading)
    {
        var name = FieldNames.Bare(HeadingRest().Replace(heading, ""));
        return Good.Contains(name, StringComparer.Ordinal) ? ConsequenceSide.Good
            : Bad.Contains(name, StringComparer.Ordinal) ? ConsequenceSide.Bad
            : name == "neutral" ? ConsequenceSide.Neutral
            : null;
    }

    /// <summary>
    /// The side that a line begins with, and the rest of the line: "Good, because it waits", "Positive: it waits", "Cons:". A word alone
    /// counts, too; a template's blank does not: "{What becomes easier}".
    /// </summary>
    public static (ConsequenceSide Side, string Said)? OfLine(string line) =>
        !line.StartsWith('{') && Label().Match(line) is { Success: true } match && OfHeading(match.Groups["label"].Value) is { } side
            ? (side, line[match.Length..].Trim())
            : null;

    [GeneratedRegex(
        @"^\W*(?:what\s+becomes\s+)?|\s*\b(?:consequences?|impacts?|effects?|outcomes?|aspects?)\b|\([^()]*\)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeadingRest();

    [GeneratedRegex(
        @"^(?<label>[^:,;.]{1,40}?)(?:\s*:|,\s*(?=because|that\b)|\s+(?=because\b)|\s*$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
