using System.Text.RegularExpressions;

namespace Automation.Core.Practices.Decisions.Reading;

/// <summary>The words by which records part good consequences from bad ones.</summary>
internal static partial class ConsequenceWords
{
    private static readonly Dictionary<string, ConsequenceSide> Sides = new(StringComparer.Ordinal)
    {
        ["good"] = ConsequenceSide.Good, ["positive"] = ConsequenceSide.Good, ["positives"] = ConsequenceSide.Good,
        ["pro"] = ConsequenceSide.Good, ["pros"] = ConsequenceSide.Good, ["benefits"] = ConsequenceSide.Good,
        ["advantages"] = ConsequenceSide.Good, ["easier"] = ConsequenceSide.Good, ["upsides"] = ConsequenceSide.Good,
        ["bad"] = ConsequenceSide.Bad, ["negative"] = ConsequenceSide.Bad, ["negatives"] = ConsequenceSide.Bad,
        ["con"] = ConsequenceSide.Bad, ["cons"] = ConsequenceSide.Bad, ["drawbacks"] = ConsequenceSide.Bad,
        ["disadvantages"] = ConsequenceSide.Bad, ["harder"] = ConsequenceSide.Bad, ["downsides"] = ConsequenceSide.Bad,
        ["risks"] = ConsequenceSide.Bad, ["tradeoffs"] = ConsequenceSide.Bad,
        ["neutral"] = ConsequenceSide.Neutral,
    };

    /// <summary>The side that a heading names: "Positive Consequences", "What becomes easier"; null when it names none.</summary>
    public static ConsequenceSide? OfHeading(string heading)
    {
        var name = FieldNames.Bare(HeadingRest().Replace(heading, ""));
        return Sides.TryGetValue(name, out var side) ? side : null;
    }

    /// <summary>
    /// The side that a line begins with, and the rest of the line: "Good, because it waits", "Positive: it waits", "Cons:". A word alone
    /// counts, too.
    /// </summary>
    public static (ConsequenceSide Side, string Said)? OfLine(string line) =>
        Label().Match(line) is { Success: true } match && OfHeading(match.Groups["label"].Value) is { } side
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
