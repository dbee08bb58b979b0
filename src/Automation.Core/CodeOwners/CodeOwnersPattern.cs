using Automation.Core.Patterns;

namespace Automation.Core.CodeOwners;

/// <summary>A pattern, taken apart into names. What can be written in several ways is one pattern in the end.</summary>
/// <param name="Text">As written.</param>
/// <param name="Names">The names from the root on; null stands for any number of folders, and is never last.</param>
/// <param name="Reach">What is matched where the names have been.</param>
internal sealed record CodeOwnersPattern(string Text, IReadOnlyList<NamePattern?> Names, PatternReach Reach)
{
    private const string Folders = "**";

    /// <param name="text">Not empty, and without a <c>#</c>.</param>
    /// <param name="reason">Why GitHub does not take it; null where it does.</param>
    public static CodeOwnersPattern? Parse(string text, out string? reason)
    {
        var names = Split(text);
        reason = RefusalOfCharacters(text) ?? RefusalOfNames(names);
        if (reason is not null)
        {
            return null;
        }

        if (names[0].Length == 0)
        {
            names.RemoveAt(0);
        }
        else if (names is [_] or [_, ""])
        {
            names.Insert(0, Folders);
        }

        var reach = TakeReach(names);
        return new CodeOwnersPattern(text, [.. Distinct(names)], reach);
    }

    /// <summary>Takes off the end what says how far the pattern reaches: a star, a slash, two stars.</summary>
    private static PatternReach TakeReach(List<string> names)
    {
        var reach = PatternReach.Whole;
        if (names[^1] == "*")
        {
            names.RemoveAt(names.Count - 1);
            reach = PatternReach.Children;
        }

        // One name below any number of folders is whatever is below, so this may follow a star.
        while (names is [.., "" or Folders])
        {
            names.RemoveAt(names.Count - 1);
            reach = PatternReach.Below;
        }

        return reach;
    }

    private static IEnumerable<NamePattern?> Distinct(List<string> names) => names
        .Where((name, i) => i == 0 || name != Folders || names[i - 1] != Folders)
        .Select(name => name == Folders ? null : NamePattern.Parse(name, classes: false)!);

    /// <summary>An escaped slash separates like another.</summary>
    private static List<string> Split(string text)
    {
        var names = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var escaped = text[i] == '\\' && i + 1 < text.Length;
            var slash = escaped ? i + 1 : i;
            if (text[slash] == '/')
            {
                names.Add(text[start..i]);
                start = slash + 1;
            }

            i = slash;
        }

        names.Add(text[start..]);
        return names;
    }

    private static string? RefusalOfCharacters(string text)
    {
        if (text[0] == '!')
        {
            return "nothing can be negated here; a later line without owners takes paths out.";
        }

        var stars = 0;
        for (var i = 0; i < text.Length; i++)
        {
            stars = text[i] == '*' ? stars + 1 : 0;
            switch (text[i])
            {
                case '\\' when ++i == text.Length:
                    return "it ends with a backslash, and a '#' cannot be escaped.";
                case '[' or ']':
                    return "there are no classes and no sections; '[' and ']' that are meant must be escaped with a backslash.";
                case '*' when stars == 3:
                    return "three stars in a row mean nothing; did you mean two?";
            }
        }

        return null;
    }

    private static string? RefusalOfNames(List<string> names) =>
        names is ["", ""] ? "it will never match anything; did you mean '*'?"
        : names.Skip(1).SkipLast(1).Contains("") ? "it will never match anything, because no path has two slashes in a row."
        : null;
}
