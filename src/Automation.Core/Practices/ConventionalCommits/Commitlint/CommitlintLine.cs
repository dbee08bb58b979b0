namespace Automation.Core.Practices.ConventionalCommits.Commitlint;

/// <summary>The patterns by which conventional-commits-parser 7 tells one line from another.</summary>
internal static class CommitlintLine
{
    public const string SignatureMark = "gpg:";

    /// <summary><c>^(?:\*\s+)?(BREAKING CHANGE|BREAKING-CHANGE):\s*(.*)</c>, in any case.</summary>
    public static bool IsNote(ReadOnlySpan<char> line)
    {
        if (line.Length <= CommitFooter.BreakingChange.Length || line[0] is not ('*' or 'B' or 'b'))
        {
            return false;
        }

        var text = line[0] == '*' && ScriptText.IsWhiteSpace(line[1]) ? ScriptText.TrimStart(line[1..]) : line;
        return StartsWithKeyword(text) && text[CommitFooter.BreakingChange.Length..] is [':', ..];
    }

    /// <summary><c>^(?:BREAKING CHANGE|[\w-]+)(?::\s+|\s+(?:#)).+</c>, in any case.</summary>
    public static bool IsFooterToken(ReadOnlySpan<char> line)
    {
        var token = 0;
        while (token < line.Length && (ScriptText.IsWord(line[token]) || line[token] == '-'))
        {
            token++;
        }

        return (token > 0 && HasValue(line[token..]))
            || (StartsWithKeyword(line) && HasValue(line[CommitFooter.BreakingChange.Length..]));
    }

    /// <summary>Lines that git adds for signed commits: <c>^\s*gpg:</c>.</summary>
    public static bool IsSignature(ReadOnlySpan<char> line) => ScriptText.TrimStart(line).StartsWith(SignatureMark);

    /// <summary>White space around a separator, and a character that is no line terminator behind it.</summary>
    private static bool HasValue(ReadOnlySpan<char> text)
    {
        var colon = text is [':', ..];
        var at = colon ? 1 : 0;
        var start = at;
        while (at < text.Length && ScriptText.IsWhiteSpace(text[at]))
        {
            at++;
            if (colon && at < text.Length && !ScriptText.IsLineTerminator(text[at]))
            {
                return true;
            }
        }

        return !colon && at > start && at + 1 < text.Length && text[at] == '#' && !ScriptText.IsLineTerminator(text[at + 1]);
    }

    private static bool StartsWithKeyword(ReadOnlySpan<char> text) =>
        text.StartsWith(CommitFooter.BreakingChange, StringComparison.OrdinalIgnoreCase)
        || text.StartsWith(CommitFooter.BreakingChangeSynonym, StringComparison.OrdinalIgnoreCase);
}
