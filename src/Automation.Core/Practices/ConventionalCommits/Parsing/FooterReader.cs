namespace Automation.Core.Practices.ConventionalCommits.Parsing;

/// <summary>Tells whether a line begins a footer (points 8, 9, 12 and 16).</summary>
internal static class FooterReader
{
    /// <summary>Reads token and separator at the start of a line; a value must follow on the same line.</summary>
    /// <param name="valueStart">Index of the first character behind the separator.</param>
    public static bool TryRead(ReadOnlySpan<char> line, out int tokenLength, out FooterSeparator separator, out int valueStart)
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
    public static bool IsBrokenBreakingChange(ReadOnlySpan<char> line) =>
        BreakingTokenLength(line) is > 0 and var length
        && line[length..].StartsWith(':')
        && !TryRead(line, out _, out _, out _);

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
}
