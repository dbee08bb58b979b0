namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>Finds lines that look like the announcement of a breaking change, but are none by the specification.</summary>
internal static class BreakingChangeHints
{
    private const char FullWidthColon = '\uFF1A';
    private const string NoColon = "\"BREAKING CHANGE\" is not followed by a colon";

    private static readonly string[] Keywords = ["breaking changes", "breaking change", "breaking-change"];

    /// <summary>Why the first such line is not recognised, as a clause; null for none, or where the change is marked anyway.</summary>
    public static string? Find(CommitMessage message)
    {
        if (message.IsBreaking)
        {
            return null;
        }

        foreach (var footer in message.Footers)
        {
            if (MayAnnounce(footer) && Explain(footer.ToString()) is { } hint)
            {
                return hint;
            }
        }

        return message.Body is { } body ? Explain(body) : null;
    }

    private static bool MayAnnounce(CommitFooter footer) =>
        footer.Token.StartsWith("breaking", StringComparison.OrdinalIgnoreCase)
        || footer.Value.Contains("breaking", StringComparison.OrdinalIgnoreCase);

    private static string? Explain(ReadOnlySpan<char> text)
    {
        // Nearly every text is done here.
        if (!text.Contains("breaking", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        foreach (var range in text.Split('\n'))
        {
            if (ExplainLine(text[range]) is { } hint)
            {
                return hint;
            }
        }

        return null;
    }

    private static string? ExplainLine(ReadOnlySpan<char> line)
    {
        var content = line.TrimStart("*-#_ \t");
        foreach (var keyword in Keywords)
        {
            if (content.StartsWith(keyword, StringComparison.OrdinalIgnoreCase)
                && content[keyword.Length..].TrimStart("*_ ") is [':' or '#' or FullWidthColon, ..] rest)
            {
                return Reason(line, content[..keyword.Length], rest[0]);
            }
        }

        return content.StartsWith("BREAKING:") ? "\"BREAKING\" alone is not the footer's token"
            : content.StartsWith("BREAKING CHANGE") || content.StartsWith("BREAKING-CHANGE") ? NoColon
            : null;
    }

    private static string Reason(ReadOnlySpan<char> line, ReadOnlySpan<char> keyword, char separator) =>
        keyword.EndsWith("s", StringComparison.OrdinalIgnoreCase) ? "\"BREAKING CHANGES\" in the plural is not the footer's token"
        : keyword.IndexOfAnyInRange('a', 'z') >= 0 ? $"\"{keyword}\" is not in upper case"
        : separator == FullWidthColon ? "the colon behind \"BREAKING CHANGE\" is a full-width one"
        : separator == '#' ? NoColon
        : !line.StartsWith(keyword) ? "\"BREAKING CHANGE\" does not stand at the start of its line"
        : "\"BREAKING CHANGE\" stands inside of a paragraph, not in a footer after a blank line";
}
