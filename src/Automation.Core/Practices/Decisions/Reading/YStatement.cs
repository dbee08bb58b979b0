using Markdig.Syntax;

namespace Automation.Core.Practices.Decisions.Reading;

/// <summary>
/// A decision in one sentence (https://medium.com/olzzio/y-statements-10eb07b5a177): "In the context of ..., facing ..., we decided for
/// ... and neglected ..., to achieve ..., accepting ...".
/// </summary>
/// <param name="Options">What was decided for, and what was neglected.</param>
/// <param name="Good">What is to be achieved.</param>
/// <param name="Bad">What is accepted.</param>
internal sealed record YStatement(IReadOnlyList<string> Options, IReadOnlyList<string> Good, IReadOnlyList<string> Bad)
{
    private const string Opening = "in the context of ";
    private const int LongestPart = 200;

    private static readonly string[] Decided = ["we decided for ", "we decided to ", "we decided that ", "we decided on ", "we decided "];
    private static readonly string[] Neglected = ["and neglected ", "and against ", "neglecting ", "instead of ", " over "];
    private static readonly string[] Achieve = ["to achieve ", "in order to achieve "];
    private static readonly string[] Accepting = ["accepting that ", "accepting "];

    /// <summary>The record's statement; null where no paragraph is one.</summary>
    public static YStatement? Find(RecordText text) => text.Document.Descendants<ParagraphBlock>()
        .Select(p => string.Join(' ', SeenLines.Of(text, p).Select(l => l.Text)))
        .Where(t => t.StartsWith(Opening, StringComparison.OrdinalIgnoreCase))
        .Select(Parse)
        .FirstOrDefault(s => s is not null);

    private static YStatement? Parse(string sentence)
    {
        if (After(sentence, Decided) is not { } decision)
        {
            return null;
        }

        var achieved = After(decision, Achieve) is { } goal ? Before(goal, Accepting) : null;
        var accepted = After(decision, Accepting);
        if (achieved is null && accepted is null)
        {
            return null;
        }

        var options = Before(decision, [.. Achieve, .. Accepting]);
        var neglected = After(options, Neglected)?.Split([", ", " and ", " or "], StringSplitOptions.TrimEntries) ?? [];
        return new YStatement(Texts([Before(options, Neglected), .. neglected]), Texts([achieved]), Texts([accepted]));
    }

    /// <summary>What stands behind the first of the markers that is there.</summary>
    private static string? After(string text, string[] markers)
    {
        var marker = markers.FirstOrDefault(m => text.Contains(m, StringComparison.OrdinalIgnoreCase));
        return marker is null ? null : text[(text.IndexOf(marker, StringComparison.OrdinalIgnoreCase) + marker.Length)..];
    }

    /// <summary>What stands before whichever of the markers comes first; the whole where none is there.</summary>
    private static string Before(string text, string[] markers) =>
        text[..markers.Select(m => text.IndexOf(m, StringComparison.OrdinalIgnoreCase)).Where(at => at >= 0).DefaultIfEmpty(text.Length).Min()];

    private static IReadOnlyList<string> Texts(IEnumerable<string?> parts) =>
    [
        .. parts.OfType<string>().Select(p => p.Trim(' ', ',', '.', ';')).Where(p => p.Length > 0)
            .Select(p => p[..Math.Min(p.Length, LongestPart)]),
    ];
}
