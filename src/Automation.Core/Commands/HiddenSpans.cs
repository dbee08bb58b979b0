namespace Automation.Core.Commands;

/// <summary>
/// What is not text in a paragraph: code spans (https://spec.commonmark.org/0.31.2/#code-spans) and HTML comments. Asked for places from
/// left to right; all answers together take time in proportion to the paragraph's length.
/// </summary>
internal sealed class HiddenSpans
{
    private const string CommentStart = "<!--";
    private const string CommentEnd = "-->";

    private readonly string text;
    private readonly Dictionary<int, Queue<int>> runs = [];
    private readonly int lastCommentEnd;
    private int scanned;
    private (int Start, int End) span;

    public HiddenSpans(string paragraph)
    {
        text = paragraph;
        lastCommentEnd = text.LastIndexOf(CommentEnd, StringComparison.Ordinal);
        for (var i = text.IndexOf('`', StringComparison.Ordinal); i >= 0 && i < text.Length; i = NextRun(i))
        {
            var length = RunAt(i);
            (runs.TryGetValue(length, out var starts) ? starts : runs[length] = new Queue<int>()).Enqueue(i);
        }
    }

    /// <summary>Whether a place lies inside of a span. No place may be left of one that was asked for before.</summary>
    public bool Covers(int place)
    {
        while (scanned <= place && scanned < text.Length)
        {
            Step();
        }

        return place > span.Start && place < span.End;
    }

    private void Step()
    {
        var found = text.AsSpan(scanned).IndexOfAny('\\', '`', '<');
        scanned = found < 0 ? text.Length : scanned + found;
        if (scanned == text.Length)
        {
            return;
        }

        switch (text[scanned])
        {
            case '`':
                var length = RunAt(scanned);
                Skip(ClosingRun(length) is { } closing ? closing + length : null, otherwise: length);
                break;
            case '<':
                Skip(EndOfComment(), otherwise: 1);
                break;
            default:
                Skip(null, otherwise: 2);
                break;
        }
    }

    private void Skip(int? end, int otherwise)
    {
        if (end is { } known)
        {
            span = (scanned, known);
        }

        scanned = end ?? Math.Min(text.Length, scanned + otherwise);
    }

    /// <summary>Where the next run of so many backticks begins; those that lie behind are forgotten.</summary>
    private int? ClosingRun(int length)
    {
        if (!runs.TryGetValue(length, out var starts))
        {
            return null;
        }

        while (starts.TryPeek(out var start) && start <= scanned)
        {
            starts.Dequeue();
        }

        return starts.TryPeek(out var next) ? next : null;
    }

    private int? EndOfComment() =>
        scanned + 2 <= lastCommentEnd && text.AsSpan(scanned).StartsWith(CommentStart)
            ? text.IndexOf(CommentEnd, scanned + 2, StringComparison.Ordinal) + CommentEnd.Length
            : null;

    private int RunAt(int start)
    {
        var length = text.AsSpan(start).IndexOfAnyExcept('`');
        return length < 0 ? text.Length - start : length;
    }

    private int NextRun(int start)
    {
        var after = start + RunAt(start);
        var gap = text.AsSpan(after).IndexOf('`');
        return gap < 0 ? text.Length : after + gap;
    }
}
