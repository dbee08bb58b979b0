using System.Buffers;

namespace Automation.Core.Practices.TechDebt;

/// <summary>Reads the marker out of a comment.</summary>
internal static class MarkerReader
{
    private const int MaxText = 300;

    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"'`“‘");

    /// <summary>The first marker of a comment, without a place; null when there is none. What follows it is its text.</summary>
    /// <param name="comment">The comment's part of one line.</param>
    public static DebtMarker? Find(ReadOnlySpan<char> comment, IReadOnlyList<string> tags)
    {
        var (found, foundAt) = ((string?)null, int.MaxValue);
        foreach (var tag in tags)
        {
            if (IndexOf(comment, tag) is >= 0 and var at && at < foundAt)
            {
                (found, foundAt) = (tag, at);
            }
        }

        return found is null ? null : Read(found, comment[(foundAt + found.Length)..]);
    }

    /// <summary>A tag is a word of its own; in quotes, or alone in an element of its own, it is only being talked about.</summary>
    private static int IndexOf(ReadOnlySpan<char> comment, string tag)
    {
        for (var from = 0; tag.Length > 0 && comment[from..].IndexOf(tag, StringComparison.Ordinal) is >= 0 and var at; from += at + 1)
        {
            var start = from + at;
            var end = start + tag.Length;
            var before = start == 0 ? ' ' : comment[start - 1];
            var after = end == comment.Length ? ' ' : comment[end];
            if (!IsWord(before) && !IsWord(after) && !Quotes.Contains(before) && (before, after) != ('>', '<'))
            {
                return start;
            }
        }

        return -1;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static DebtMarker Read(string tag, ReadOnlySpan<char> rest)
    {
        rest = Excerpt.Cut(rest.Trim(), MaxText);
        var note = ReadOnlySpan<char>.Empty;
        if (rest.StartsWith('(') && rest.IndexOf(')') is > 0 and var close)
        {
            note = rest[1..close];
            rest = rest[(close + 1)..];
        }

        var text = rest.TrimStart(" \t:-").TrimEnd().ToString();
        return new DebtMarker
        {
            Path = "",
            Line = 0,
            Tag = tag,
            Text = text,
            Reference = IssueReference.Find(note.ToString()) ?? IssueReference.Find(text),
        };
    }
}
