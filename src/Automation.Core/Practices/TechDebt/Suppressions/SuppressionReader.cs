using System.Text.RegularExpressions;
using Automation.Core.Diffs;
using Automation.Core.Practices.TechDebt.Comments;

namespace Automation.Core.Practices.TechDebt.Suppressions;

/// <summary>Reads the suppressions of one side of a diff, line after line.</summary>
internal sealed class SuppressionReader(CommentSyntax syntax, string path, IReadOnlyList<SuppressionForm> forms, bool isHead)
{
    private const int MaxText = 120;

    private readonly CommentScanner scanner = new(syntax);
    private readonly HunkStart start = new(syntax);
    private readonly List<Range> comments = [];
    private readonly List<Range> strings = [];

    /// <param name="lines">Standing on the first line of a hunk.</param>
    public void Begin(DiffLineReader lines) => scanner.Reset(start.Find(lines, isHead));

    /// <summary>Adds what a changed line of this side holds; another line is read only for what it leaves open.</summary>
    public void Read(DiffLine line, List<Suppression> found)
    {
        if ((isHead ? line.HeadLine : line.BaseLine) is not { } number)
        {
            return;
        }

        comments.Clear();
        strings.Clear();
        scanner.Scan(line.Text, comments, strings);
        if (line.Kind == DiffLineKind.Context || line.Text.IsWhiteSpace())
        {
            return;
        }

        foreach (var form in forms)
        {
            if (Find(line.Text, form) is { Length: > 0 } text)
            {
                found.Add(new Suppression(path, number, form, text));
            }
        }
    }

    /// <summary>The first of a form; one line seldom holds more, and they would be seen as one.</summary>
    private string? Find(ReadOnlySpan<char> line, SuppressionForm form)
    {
        if (form.Place != SuppressionPlace.Comment)
        {
            return FindInCode(line, form);
        }

        foreach (var range in comments)
        {
            foreach (var match in form.Regex.EnumerateMatches(line[range]))
            {
                return Cut(line[range][match.Index..].TrimStart("*/! \t#"));
            }
        }

        return null;
    }

    private string? FindInCode(ReadOnlySpan<char> line, SuppressionForm form)
    {
        foreach (var match in form.Regex.EnumerateMatches(line))
        {
            var isCode = !Covers(comments, match.Index, line.Length) && !Covers(strings, match.Index, line.Length);
            if (isCode && (form.Place != SuppressionPlace.AttributeList || IsInAttributes(line[..match.Index])))
            {
                return Cut(form.Place == SuppressionPlace.Directive ? line[match.Index..] : WithBrackets(line, match));
            }
        }

        return null;
    }

    private static bool Covers(List<Range> ranges, int at, int length) =>
        ranges.Exists(range => range.Start.GetOffset(length) <= at && at < range.End.GetOffset(length));

    /// <summary>An attribute stands in brackets that the line begins with and that are open still.</summary>
    private static bool IsInAttributes(ReadOnlySpan<char> before) =>
        before.TrimStart() is ['[' or '<', ..] && before.Count('[') + before.Count('<') > before.Count(']') + before.Count('>');

    /// <summary>A match up to the end of the brackets that it opens, or that follow it.</summary>
    private static ReadOnlySpan<char> WithBrackets(ReadOnlySpan<char> line, ValueMatch match)
    {
        var end = match.Index + match.Length;
        var depth = line[match.Index..end].Count('(') - line[match.Index..end].Count(')');
        if (depth <= 0 && (end == line.Length || line[end] != '('))
        {
            return line[match.Index..end].TrimEnd("],");
        }

        depth = Math.Max(depth, 0);
        for (; end < line.Length; end++)
        {
            depth += line[end] == '(' ? 1 : line[end] == ')' ? -1 : 0;
            if (depth == 0)
            {
                return line[match.Index..(end + 1)];
            }
        }

        return line[match.Index..];
    }

    private static string Cut(ReadOnlySpan<char> text) => Excerpt.Cut(text.Trim(), MaxText).ToString();
}
