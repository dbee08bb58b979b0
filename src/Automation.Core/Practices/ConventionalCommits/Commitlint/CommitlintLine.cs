namespace Automation.Core.Practices.ConventionalCommits.Commitlint;

/// <summary>The patterns by which conventional-commits-parser 7 tells one line from another.</summary>
internal static class CommitlintLine
{
    private static readonly string[] NoteKeywords = [CommitFooter.BreakingChange, CommitFooter.BreakingChangeSynonym];

    /// <summary>Whether this line and all that follow are footer.</summary>
    public static bool BeginsFooter(string line) => IsNote(line) || IsFooterToken(line);

    /// <summary><c>^(?:\*\s+)?(BREAKING CHANGE|BREAKING-CHANGE):\s*(.*)</c>, in any case.</summary>
    public static bool IsNote(string line)
    {
        var text = line.AsSpan();
        if (text.Length > 1 && text[0] == '*' && ScriptText.IsWhiteSpace(text[1]))
        {
            text = text[1..];
            while (text.Length > 0 && ScriptText.IsWhiteSpace(text[0]))
            {
                text = text[1..];
            }
        }

        return StartsWithKeyword(text) && text[CommitFooter.BreakingChange.Length..].StartsWith(':');
    }

    /// <summary>Lines that git adds for signed commits: <c>^\s*gpg:</c>.</summary>
    public static bool IsSignature(string line) => ScriptText.Trim(line).StartsWith("gpg:");

    /// <summary><c>^(?:BREAKING CHANGE|[\w-]+)(?::\s+|\s+(?:#)).+</c>, in any case.</summary>
    private static bool IsFooterToken(string line)
    {
        var token = 0;
        while (token < line.Length && (ScriptText.IsWord(line[token]) || line[token] == '-'))
        {
            token++;
        }

        return (token > 0 && HasValue(line.AsSpan(token)))
            || (StartsWithKeyword(line) && HasValue(line.AsSpan(CommitFooter.BreakingChange.Length)));
    }

    /// <summary>White space around a separator, and a character that is no line terminator behind it.</summary>
    private static bool HasValue(ReadOnlySpan<char> text)
    {
        var colon = text.StartsWith(':');
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

    private static bool StartsWithKeyword(ReadOnlySpan<char> text)
    {
        foreach (var keyword in NoteKeywords)
        {
            if (text.StartsWith(keyword, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
