namespace Automation.Core.CodeOwners;

/// <summary>A line that is neither empty nor a comment, taken apart.</summary>
/// <param name="Number">Counted from one.</param>
/// <param name="Pattern">Null where the line is skipped.</param>
internal sealed record CodeOwnersLine(
    int Number, CodeOwnersPattern? Pattern, IReadOnlyList<string> Owners, IReadOnlyList<CodeOwnersProblem> Problems)
{
    private const int LongestQuote = 80;

    /// <summary>Null where the line says nothing.</summary>
    public static CodeOwnersLine? Read(ReadOnlySpan<char> line, int number)
    {
        var at = SkipBlanks(line, 0);
        var end = EndOfPattern(line, at);
        if (at == end)
        {
            return null;
        }

        var problems = new List<CodeOwnersProblem>();
        var pattern = CodeOwnersPattern.Parse(line[at..end].ToString(), out var reason);
        if (reason is not null)
        {
            problems.Add(Problem(CodeOwnersProblem.InvalidPattern, line[at..end], reason, number, at));
        }

        var owners = new List<string>();
        for (at = SkipBlanks(line, end); at < line.Length && line[at] != '#'; at = SkipBlanks(line, end))
        {
            end = EndOfOwner(line, at);
            owners.Add(line[at..end].ToString());
            if (!OwnerName.IsValid(line[at..end]))
            {
                problems.Add(Problem(CodeOwnersProblem.InvalidOwner, line[at..end], OwnerName.Expected, number, at));
            }
        }

        return new CodeOwnersLine(number, problems.Count == 0 ? pattern : null, owners, problems);
    }

    private static CodeOwnersProblem Problem(string kind, ReadOnlySpan<char> text, string reason, int line, int at)
    {
        var quote = text.Length > LongestQuote ? $"{text[..LongestQuote]}..." : text.ToString();
        return new CodeOwnersProblem(line, at + 1, kind, $"{kind} '{quote}': {reason}");
    }

    private static int SkipBlanks(ReadOnlySpan<char> line, int at)
    {
        while (at < line.Length && IsBlank(line[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>A backslash keeps a blank in the pattern, but no <c>#</c>: that begins a comment wherever it stands.</summary>
    private static int EndOfPattern(ReadOnlySpan<char> line, int at)
    {
        while (at < line.Length && line[at] != '#' && !IsBlank(line[at]))
        {
            at += line[at] == '\\' && at + 1 < line.Length && line[at + 1] != '#' ? 2 : 1;
        }

        return at;
    }

    private static int EndOfOwner(ReadOnlySpan<char> line, int at)
    {
        while (at < line.Length && line[at] != '#' && !IsBlank(line[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\r' or '\v' or '\f';
}
