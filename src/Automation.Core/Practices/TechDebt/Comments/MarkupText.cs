namespace Automation.Core.Practices.TechDebt.Comments;

/// <summary>Tells two slashes in text, which no comment begins with: those of an address, and those between tags (JSX).</summary>
internal static class MarkupText
{
    private static readonly string[] Schemes = ["http:", "https:", "ws:", "wss:", "ftp:", "file:", "ssh:", "git:"];

    /// <param name="at">Where what looks like a comment begins.</param>
    public static bool Holds(ReadOnlySpan<char> line, int at)
    {
        if (!line[at..].StartsWith("//", StringComparison.Ordinal) || at == 0)
        {
            return false;
        }

        var before = line[..at];
        if (before[^1] == ':')
        {
            foreach (var scheme in Schemes)
            {
                if (before.EndsWith(scheme, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return (BeginsWithTag(line) || EndsWithTag(before)) && Lookahead.Of(line, at).Contains("</", StringComparison.Ordinal);
    }

    private static bool BeginsWithTag(ReadOnlySpan<char> line) => Lookahead.Of(line, 0).TrimStart().StartsWith('<');

    private static bool EndsWithTag(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        return before.EndsWith('>') && !before.EndsWith("=>", StringComparison.Ordinal);
    }
}
