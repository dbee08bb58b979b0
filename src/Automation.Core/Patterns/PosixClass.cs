namespace Automation.Core.Patterns;

/// <summary>The named classes of POSIX, in ASCII as git has them.</summary>
internal static class PosixClass
{
    private static readonly Dictionary<string, (int First, int Last)[]> Named = new()
    {
        ["alnum"] = [('0', '9'), ('A', 'Z'), ('a', 'z')],
        ["alpha"] = [('A', 'Z'), ('a', 'z')],
        ["blank"] = [(' ', ' '), ('\t', '\t')],
        ["cntrl"] = [(0, 31), (127, 127)],
        ["digit"] = [('0', '9')],
        ["graph"] = [(33, 126)],
        ["lower"] = [('a', 'z')],
        ["print"] = [(32, 126)],
        ["punct"] = [(33, 47), (58, 64), (91, 96), (123, 126)],
        ["space"] = [(9, 13), (' ', ' ')],
        ["upper"] = [('A', 'Z')],
        ["xdigit"] = [('0', '9'), ('A', 'F'), ('a', 'f')],
    };

    /// <summary>Adds the characters of a class; false where there is none of that name.</summary>
    public static bool TryAdd(ReadOnlySpan<char> name, List<(int First, int Last)> ranges)
    {
        if (!Named.TryGetValue(name.ToString(), out var found))
        {
            return false;
        }

        ranges.AddRange(found);
        return true;
    }
}
