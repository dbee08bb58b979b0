using System.Text;

namespace Automation.Core.Practices.TechDebt.Admissions;

/// <summary>What stands in a paragraph and is not said in its author's own words: code, quotations, HTML tags, addresses.</summary>
internal static class Asides
{
    private const char Ellipsis = '…';

    /// <summary>Longer marks of code are closed by as many.</summary>
    private const int LongestMark = 3;

    /// <summary>The paragraph with an ellipsis for each of them. What is opened and never closed is text.</summary>
    public static string Remove(string paragraph)
    {
        var result = new StringBuilder(paragraph.Length);
        var open = new Unclosed();
        for (var at = 0; at < paragraph.Length;)
        {
            if (EndOf(paragraph, at, open) is > 0 and var end)
            {
                result.Append(Ellipsis);
                at = end;
            }
            else
            {
                result.Append(paragraph[at++]);
            }
        }

        return result.ToString();
    }

    /// <summary>Where what begins here is over; 0 where nothing does.</summary>
    private static int EndOf(string text, int at, Unclosed open) => text[at] switch
    {
        '`' => AfterCode(text, at, open),
        '"' => open.After(text, at, "\"", 1),
        '“' => open.After(text, at, "”", 1),
        '<' when at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] == '/') => open.After(text, at, ">", 1),
        ']' when at + 1 < text.Length && text[at + 1] == '(' => open.After(text, at, ")", 2),
        ':' when string.CompareOrdinal(text, at, "://", 0, 3) == 0 => EndOfAddress(text, at),
        _ => 0,
    };

    private static int AfterCode(string text, int at, Unclosed open)
    {
        var length = 1;
        while (length < LongestMark && at + length < text.Length && text[at + length] == '`')
        {
            length++;
        }

        return open.After(text, at, new string('`', length), length);
    }

    private static int EndOfAddress(string text, int at) =>
        text.AsSpan(at).IndexOfAny(" \t)>") is >= 0 and var length ? at + length : text.Length;

    /// <summary>Remembers what is never closed, so that nothing is looked for twice and the time stays linear.</summary>
    private sealed class Unclosed
    {
        private readonly HashSet<string> marks = [];

        /// <summary>Where the closing mark is over; 0 where there is none.</summary>
        public int After(string text, int at, string close, int length)
        {
            if (marks.Contains(close) || text.IndexOf(close, at + length, StringComparison.Ordinal) is not (>= 0 and var end))
            {
                marks.Add(close);
                return 0;
            }

            return end + close.Length;
        }
    }
}
