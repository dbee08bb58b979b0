namespace Automation.Core.Practices.ConventionalCommits.Commitlint;

/// <summary>
/// Cuts a message into header, body and footer as conventional-commits-parser 7 does with the options of
/// conventional-changelog-conventionalcommits: once a footer token or a breaking note was seen, everything is footer.
/// </summary>
internal static class CommitlintReader
{
    public static CommitlintMessage Read(string message)
    {
        string[] lines = [.. ScriptText.Lines(message.Trim('\r', '\n')).Where(line => !CommitlintLine.IsSignature(line))];
        var header = lines is [{ Length: > 0 } first, ..] ? first : null;
        var rest = lines.Skip(1).ToArray();
        var found = Array.FindIndex(rest, CommitlintLine.BeginsFooter);
        var footerStart = found < 0 ? rest.Length : found;
        return ReadHeader(header, new CommitlintMessage(ScriptText.Lines(message))
        {
            Header = header,
            Body = Join(rest[..footerStart]),
            Footer = Join(rest[footerStart..]),
            HasNote = Array.Exists(rest, CommitlintLine.IsNote),
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
                return message with
                {
                    Type = NullIfEmpty(header[..typeLength]),
                    Scope = scopeEnd > typeLength ? NullIfEmpty(header[(typeLength + 1)..(scopeEnd - 1)]) : null,
                    Subject = NullIfEmpty(header[(scopeEnd + end.Length)..]),
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

    private static string? Join(string[] lines) => NullIfEmpty(string.Join('\n', lines).Trim('\r', '\n'));

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
