using System.Text;
using Automation.Core.Practices.Review.Content;

namespace Automation.Core.Practices.Review;

/// <summary>
/// What a person wrote of a description: the Markdown without what a pull request template brings along, that is HTML comments,
/// headings, checkboxes that nobody ticked, empty list items and rules.
/// </summary>
internal static class DescriptionText
{
    private const string Fences = "`~";

    /// <summary>Characters of what remains.</summary>
    public static int ContentLength(string body) => Lines(body).Where(static line => line.IsContent).Sum(static line => line.Text.Length);

    /// <summary>The lines of a description without its comments. In fenced code every line is text.</summary>
    public static IEnumerable<DescriptionLine> Lines(string body)
    {
        var lines = WithoutComments(body).Split('\n');
        var fence = '\0';
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (FenceOf(line) is { } mark && (fence == '\0' || fence == mark))
            {
                fence = fence == '\0' ? mark : '\0';
                yield return DescriptionLine.Scaffold;
            }
            else if (fence != '\0')
            {
                yield return DescriptionLine.OfCode(line);
            }
            else
            {
                yield return DescriptionLine.Of(line, i + 1 < lines.Length ? lines[i + 1].Trim() : "");
            }
        }
    }

    /// <summary>A comment that is never closed hides the rest, as it does on GitHub.</summary>
    public static string WithoutComments(string body)
    {
        var result = new StringBuilder();
        var from = 0;
        while (body.IndexOf("<!--", from, StringComparison.Ordinal) is >= 0 and var start)
        {
            result.Append(body, from, start - from);
            var end = body.IndexOf("-->", start + 4, StringComparison.Ordinal);
            if (end < 0)
            {
                return result.ToString();
            }

            from = end + 3;
        }

        return result.Append(body, from, body.Length - from).ToString();
    }

    /// <summary>Three marks or more begin or end fenced code; null for another line.</summary>
    private static char? FenceOf(string line) =>
        line.Length >= 3 && Fences.Contains(line[0], StringComparison.Ordinal) && line[1] == line[0] && line[2] == line[0] ? line[0] : null;
}
