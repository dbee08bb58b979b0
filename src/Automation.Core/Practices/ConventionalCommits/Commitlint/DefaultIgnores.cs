using Automation.Core.Versions;

namespace Automation.Core.Practices.ConventionalCommits.Commitlint;

/// <summary>
/// The messages that commitlint leaves alone unless told otherwise (@commitlint/is-ignored). Its merge patterns look at every
/// line of the message, the others at the first.
/// </summary>
internal static class DefaultIgnores
{
    private const string Merge = "Merge ";

    private static readonly string[] Starts =
        ["Revert ", "revert ", "Reapply ", "reapply ", "amend!", "fixup!", "squash!", "Merge remote-tracking branch", "Automatic merge"];

    public static bool Matches(string message)
    {
        var text = ScriptText.TrimEnd(message);
        foreach (var start in Starts)
        {
            if (text.StartsWith(start))
            {
                return true;
            }
        }

        var terminator = ScriptText.IndexOfLineTerminator(text);
        return IsMergedHeader(terminator < 0 ? text : text[..terminator]) || IsRelease(text) || HasMergeLine(text);
    }

    private static bool IsMergedHeader(ReadOnlySpan<char> header) =>
        (header.StartsWith("Merged ") && (header["Merged ".Length..].Contains("in ", StringComparison.Ordinal)
            || header["Merged ".Length..].Contains("into ", StringComparison.Ordinal)))
        || (header.StartsWith("Merged PR ") && header["Merged PR ".Length..].Contains(": ", StringComparison.Ordinal))
        || (header.StartsWith("Auto-merged ") && header["Auto-merged ".Length..].Contains(" into ", StringComparison.Ordinal));

    private static bool HasMergeLine(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf(Merge); at >= 0; at = text.IndexOf(Merge))
        {
            var beginsLine = at == 0 || ScriptText.IsLineTerminator(text[at - 1]);
            text = text[at..];
            var end = ScriptText.IndexOfLineTerminator(text);
            var line = end < 0 ? text : text[..end];
            if (beginsLine && IsMergeLine(line))
            {
                return true;
            }

            text = text[line.Length..];
        }

        return false;
    }

    private static bool IsMergeLine(ReadOnlySpan<char> line) =>
        line.StartsWith("Merge pull request")
        || line.StartsWith("Merge branch ")
        || line.StartsWith("Merge tag ")
        || line[Merge.Length..].Contains(" into ", StringComparison.Ordinal);

    /// <summary>A version number alone on the first line, after <c>chore(...):</c> and a mark to skip the build are taken off.</summary>
    private static bool IsRelease(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('\n');
        var first = end < 0 ? text : text[..end];
        if (first.Count('.') < 2)
        {
            return false;
        }

        var line = WithoutMark(WithoutMark(WithoutChore(first).ToString(), '[', ']'), '(', ')');
        return SemanticVersion.Find(ScriptText.Trim(line)) is not null;
    }

    private static ReadOnlySpan<char> WithoutChore(ReadOnlySpan<char> line)
    {
        if (!line.StartsWith("chore"))
        {
            return line;
        }

        var rest = line["chore".Length..];
        var close = rest.StartsWith('(') ? rest.IndexOf(')') : 0;
        rest = close > 1 ? rest[(close + 1)..] : rest;
        return rest.StartsWith(':') ? rest[1..] : line;
    }

    /// <summary>Takes off the first <c>[skip ci]</c>, <c>[ci-skip]</c> and so on.</summary>
    private static string WithoutMark(string line, char open, char close)
    {
        for (var at = line.IndexOf(open, StringComparison.Ordinal); at >= 0; at = line.IndexOf(open, at + 1))
        {
            if (MarkLength(line.AsSpan(at + 1)) is > 0 and var length && line.AsSpan(at + 1 + length).StartsWith(close))
            {
                return line.Remove(at, length + 2);
            }
        }

        return line;
    }

    /// <summary>Length of <c>(skip|ci)(-|\s)(ci|skip)</c>, in any case, at the start; zero for none.</summary>
    private static int MarkLength(ReadOnlySpan<char> text)
    {
        var first = WordLength(text);
        if (first == 0 || first == text.Length || !(text[first] == '-' || ScriptText.IsWhiteSpace(text[first])))
        {
            return 0;
        }

        var second = WordLength(text[(first + 1)..]);
        return second == 0 ? 0 : first + 1 + second;
    }

    private static int WordLength(ReadOnlySpan<char> text) =>
        text.StartsWith("skip", StringComparison.OrdinalIgnoreCase) ? "skip".Length
        : text.StartsWith("ci", StringComparison.OrdinalIgnoreCase) ? "ci".Length
        : 0;
}
