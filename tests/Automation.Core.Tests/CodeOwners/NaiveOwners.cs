namespace Automation.Core.Tests.CodeOwners;

/// <summary>
/// A second matcher, written from the documentation and from nothing else: it tries every rule, every place and every way, and is far
/// too slow to be used.
/// </summary>
internal static class NaiveOwners
{
    /// <summary>The position of the last pattern that matches, or -1.</summary>
    public static int LastMatch(IReadOnlyList<string> patterns, string path)
    {
        var last = -1;
        for (var i = 0; i < patterns.Count; i++)
        {
            last = Matches(patterns[i], path) ? i : last;
        }

        return last;
    }

    public static bool Matches(string pattern, string path)
    {
        var names = pattern.Split('/').ToList();
        var folders = path.Split('/');

        // "If there is a separator at the beginning or middle of the pattern, then the pattern is relative to the directory level of the
        // file itself. Otherwise the pattern may also match at any level below."
        var floats = names.Count == 1 || (names.Count == 2 && names[1].Length == 0);
        if (names[^1].Length == 0)
        {
            names[^1] = "**";
        }

        if (names[0].Length == 0)
        {
            names.RemoveAt(0);
        }

        return floats
            ? Enumerable.Range(0, folders.Length).Any(start => MatchesFrom(names, folders[start..]))
            : MatchesFrom(names, folders);
    }

    private static bool MatchesFrom(List<string> names, string[] folders)
    {
        if (names.Count == 0)
        {
            return true;
        }

        var rest = names.Skip(1).ToList();
        if (names[0] == "**")
        {
            return rest.Count == 0
                ? folders.Length > 0
                : Enumerable.Range(0, folders.Length + 1).Any(skipped => MatchesFrom(rest, folders[skipped..]));
        }

        // "The docs/* pattern will match files like docs/getting-started.md but not further nested files."
        return folders.Length > 0
            && NameMatches(names[0], folders[0])
            && (rest.Count > 0 || names[0] != "*" || folders.Length == 1)
            && MatchesFrom(rest, folders[1..]);
    }

    private static bool NameMatches(string pattern, string name)
    {
        if (pattern.Length == 0)
        {
            return name.Length == 0;
        }

        return pattern[0] switch
        {
            '*' => Enumerable.Range(0, name.Length + 1).Any(taken => NameMatches(pattern[1..], name[taken..])),
            '?' => name.Length > 0 && NameMatches(pattern[1..], name[1..]),
            '\\' => name.Length > 0 && name[0] == pattern[1] && NameMatches(pattern[2..], name[1..]),
            var c => name.Length > 0 && name[0] == c && NameMatches(pattern[1..], name[1..]),
        };
    }
}
