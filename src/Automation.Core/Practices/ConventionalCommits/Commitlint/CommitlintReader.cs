namespace Automation.Core.Practices.ConventionalCommits.Commitlint;

/// <summary>
/// Cuts a message into header, body and footer as conventional-commits-parser 7 does with the options of
/// conventional-changelog-conventionalcommits: once a footer token or a breaking note was seen, everything is footer.
/// </summary>
internal static class CommitlintReader
{
    private static readonly string[] NoteKeywords = [CommitFooter.BreakingChange, CommitFooter.BreakingChangeSynonym];

    public static CommitlintMessage Read(string message)
    {
        string[] lines = [.. ScriptText.Lines(message.Trim('\r', '\n')).Where(line => !IsSignature(line))];
        var rest = lines.AsSpan(Math.Min(1, lines.Length));
        var footerStart = 0;
        while (footerStart < rest.Length && !IsNote(rest[footerStart]) && !IsFooterToken(rest[footerStart]))
        {
            footerStart++;
        }

        var header = lines.Length > 0 && lines[0].Length > 0 ? lines[0] : null;
        return ReadHeader(header, new CommitlintMessage(ScriptText.Lines(message))
        {
            Header = header,
            Body = Join(rest[..footerStart]),
            Footer = Join(rest[footerStart..]),
            HasNote = rest[footerStart..].ToArray().Any(IsNote),
        });
    }

    /// <summary>
    /// The breaking pattern comes first, then the general one; a scope is greedy and reaches to the last <c>)</c> that the rest of
    /// the pattern can follow.
    /// </summary>
    private static CommitlintMessage ReadHeader(string? header, CommitlintMessage message)
    {
        if (header is null)
        {
            return message;
        }

        foreach (var end in (string[])["!: ", ": "])
        {
            if (Match(header, end, out var typeLength, out var scopeEnd))
            {
                var subject = header[(scopeEnd + end.Length)..];
                return message with
                {
                    Type = NullIfEmpty(header[..typeLength]),
                    Scope = scopeEnd > typeLength ? NullIfEmpty(header[(typeLength + 1)..(scopeEnd - 1)]) : null,
                    Subject = NullIfEmpty(subject),
                    HasExclamationMark = end[0] == '!',
                };
            }
        }

        return message;
    }

    /// <summary>Matches <c>^(\w*)(?:\((.*)\))?</c>, the given end, and <c>(.*)$</c>.</summary>
    private static bool Match(string header, string end, out int typeLength, out int scopeEnd)
    {
        typeLength = 0;
        while (typeLength < header.Length && ScriptText.IsWord(header[typeLength]))
        {
            typeLength++;
        }

        scopeEnd = typeLength;
        var rest = header.AsSpan(typeLength);
        if (rest.StartsWith('('))
        {
            var close = rest.LastIndexOf(")" + end);
            scopeEnd += close + 1;
            return close > 0 && !ScriptText.HasLineTerminator(header);
        }

        return rest.StartsWith(end) && !ScriptText.HasLineTerminator(header);
    }

    /// <summary><c>^(?:\*\s+)?(BREAKING CHANGE|BREAKING-CHANGE):\s*(.*)</c>, in any case.</summary>
    private static bool IsNote(string line)
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

    /// <summary>Lines that git adds for signed commits: <c>^\s*gpg:</c>.</summary>
    private static bool IsSignature(string line) => ScriptText.Trim(line).StartsWith("gpg:");

    private static string? Join(ReadOnlySpan<string> lines) => NullIfEmpty(string.Join('\n', lines).Trim('\r', '\n'));

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
