using System.Text.RegularExpressions;
using Automation.Core.Practices.Review;
using Automation.Core.Practices.Review.Content;

namespace Automation.Core.Practices.TechDebt.Admissions;

/// <summary>
/// The sentences that an author wrote in their own name: without code, quotations, HTML, addresses, boxes that nobody ticked, and what the
/// template says.
/// </summary>
internal static partial class DescriptionProse
{
    /// <summary>More than GitHub takes; a local text may be longer.</summary>
    private const int MaxLength = 70_000;
    private const int CodeIndent = 4;

    /// <summary>The scope of a Conventional Commits title names a part of the program, and admits nothing.</summary>
    public static IEnumerable<string> OfTitle(string title) => Sentences(Scope().Replace(Excerpt.Cut(title, MaxLength).ToString(), "$1$2"));

    /// <param name="templates">The bodies of the repository's templates.</param>
    public static IEnumerable<string> OfBody(string body, IReadOnlyList<string> templates)
    {
        var known = templates.SelectMany(template => template.Split('\n')).Select(TextOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var text = DescriptionText.WithoutComments(Excerpt.Cut(body, MaxLength).ToString());
        return Paragraphs(text.Split('\n'), known).SelectMany(Sentences);
    }

    private static IEnumerable<string> Paragraphs(string[] lines, HashSet<string> known)
    {
        var paragraph = new List<string>();
        var (fence, inList, afterBlank) = ('\0', false, true);
        foreach (var line in lines)
        {
            var trimmed = line.Trim();
            var mark = FenceOf(trimmed);
            var isItem = trimmed is ['-' or '*' or '+', ' ', ..] || Numbered().IsMatch(trimmed);
            var isCode = fence != '\0' || mark != '\0' || (afterBlank && !inList && IsIndented(line));
            fence = mark == '\0' ? fence : fence == '\0' ? mark : fence == mark ? '\0' : fence;
            var isText = !isCode && trimmed is [not ('>' or '|'), ..] && !IsOpenBox(trimmed) && !known.Contains(TextOf(trimmed));
            if ((!isText || isItem || trimmed[0] == '#') && paragraph.Count > 0)
            {
                yield return string.Join(' ', paragraph);
                paragraph.Clear();
            }

            if (isText)
            {
                paragraph.Add(trimmed);
            }

            inList = isItem || (inList && (trimmed.Length == 0 || char.IsWhiteSpace(line[0])));
            afterBlank = trimmed.Length == 0 || isCode;
        }

        if (paragraph.Count > 0)
        {
            yield return string.Join(' ', paragraph);
        }
    }

    private static string TextOf(string line) => DescriptionLine.Of(line.Trim(), "").Text;

    private static bool IsOpenBox(string line) => DescriptionLine.Of(line, "").Kind == DescriptionLineKind.OpenBox;

    private static bool IsIndented(string line) => line.StartsWith('\t') || line.AsSpan().IndexOfAnyExcept(' ') >= CodeIndent;

    /// <summary>The mark of a line that begins or ends fenced code; NUL for another.</summary>
    private static char FenceOf(string line) =>
        line.StartsWith("```", StringComparison.Ordinal) || line.StartsWith("~~~", StringComparison.Ordinal) ? line[0] : '\0';

    private static IEnumerable<string> Sentences(string paragraph) =>
        End().Split(Asides.Remove(paragraph)).Select(s => s.Trim()).Where(s => s.Length > 0);

    [GeneratedRegex(@"^([a-zA-Z]{1,30})\([^()]{0,100}\)(!?:)", RegexOptions.CultureInvariant)]
    private static partial Regex Scope();

    [GeneratedRegex(@"^[0-9]{1,9}[.)] ", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"(?<=[.!?;])\s", RegexOptions.CultureInvariant)]
    private static partial Regex End();
}
