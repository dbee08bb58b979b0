namespace Automation.Core.Practices.ConventionalCommits.Parsing;

/// <summary>Reads footers: where one begins (points 8, 9, 12 and 16), and what it holds (point 10).</summary>
internal static class FooterReader
{
    /// <summary>Reads the footers that stand from an index to the end. A value goes on until the next line that begins a footer.</summary>
    /// <param name="breakIsIncomplete">True when a breaking change among them lacks its space or its description.</param>
    public static IReadOnlyList<CommitFooter> ReadAll(string text, int start, out bool breakIsIncomplete)
    {
        List<CommitFooter>? footers = null;
        var open = default(OpenFooter?);
        var cursor = new LineCursor(text, start);
        breakIsIncomplete = false;
        while (start < text.Length && cursor.MoveNext())
        {
            if (Begin(cursor) is { } next)
            {
                Close(open, text, cursor.Start, ref footers);
                breakIsIncomplete |= next.IsIncomplete;
                open = next;
            }
        }

        Close(open, text, text.Length, ref footers);
        return footers ?? (IReadOnlyList<CommitFooter>)[];
    }

    /// <summary>Whether a footer begins on this line, be it an incomplete breaking change.</summary>
    public static bool Begins(ReadOnlySpan<char> line) => TryRead(line, out _, out _, out _) || IsIncompleteBreak(line);

    /// <summary>Reads token and separator at the start of a line; a value must follow on the same line.</summary>
    /// <param name="valueStart">Index of the first character behind the separator.</param>
    private static bool TryRead(ReadOnlySpan<char> line, out int tokenLength, out FooterSeparator separator, out int valueStart)
    {
        tokenLength = TokenLength(line);
        valueStart = tokenLength + 2;
        separator = FooterSeparator.Colon;
        if (tokenLength == 0 || valueStart >= line.Length || line[valueStart..].IsWhiteSpace())
        {
            return false;
        }

        separator = line[tokenLength] == ':' ? FooterSeparator.Colon : FooterSeparator.Hash;
        return line.Slice(tokenLength, 2) is ": " or " #";
    }

    /// <summary>
    /// A line that opens with the upper-case token and its colon, but not with colon, space and description: meant as a breaking
    /// change, and against point 12.
    /// </summary>
    private static bool IsIncompleteBreak(ReadOnlySpan<char> line) =>
        BreakingTokenLength(line) is > 0 and var length
        && line[length..].StartsWith(':')
        && !TryRead(line, out _, out _, out _);

    private static OpenFooter? Begin(LineCursor cursor) =>
        TryRead(cursor.Line, out var length, out var separator, out var valueStart)
            ? new(cursor.Start, length, separator, cursor.Start + valueStart, IsIncomplete: false)
            : IsIncompleteBreak(cursor.Line)
            ? new(cursor.Start, length, FooterSeparator.Colon, cursor.Start + length + 1, IsIncomplete: true)
            : null;

    private static void Close(OpenFooter? open, string text, int end, ref List<CommitFooter>? footers)
    {
        if (open is { } footer)
        {
            var token = text.Substring(footer.Start, footer.TokenLength);
            footers ??= [];
            footers.Add(new CommitFooter(token, footer.Separator, text.AsSpan(footer.ValueStart..end).Trim().ToString()));
        }
    }

    private static int TokenLength(ReadOnlySpan<char> line)
    {
        if (BreakingTokenLength(line) is > 0 and var breaking)
        {
            return breaking;
        }

        var length = 0;
        while (length < line.Length && (char.IsLetter(line[length]) || (length > 0 && IsInnerTokenCharacter(line[length]))))
        {
            length++;
        }

        return length;
    }

    private static int BreakingTokenLength(ReadOnlySpan<char> line) =>
        (line.StartsWith(CommitFooter.BreakingChange) || line.StartsWith(CommitFooter.BreakingChangeSynonym))
        && (line.Length == CommitFooter.BreakingChange.Length || line[CommitFooter.BreakingChange.Length] is ':' or ' ')
            ? CommitFooter.BreakingChange.Length
            : 0;

    private static bool IsInnerTokenCharacter(char c) => char.IsDigit(c) || c == '-';

    /// <summary>A footer whose value is not at its end yet.</summary>
    private readonly record struct OpenFooter(int Start, int TokenLength, FooterSeparator Separator, int ValueStart, bool IsIncomplete);
}
