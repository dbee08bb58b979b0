using Automation.Core.Patterns;

namespace Automation.Core.Attributes;

/// <summary>
/// A pattern of <c>.gitattributes</c>. It shares its names with <c>CODEOWNERS</c> (<see cref="NamePattern"/>), and differs: what matches a
/// folder says nothing of the files in it, a slash at the end matches no file, a star as the last name is like any other, and there are
/// classes.
/// </summary>
/// <param name="Names">From the file's folder on; null stands for any number of folders.</param>
internal sealed record AttributePattern(IReadOnlyList<NamePattern?> Names)
{
    /// <summary>Null where no file can match.</summary>
    public static AttributePattern? Parse(string text)
    {
        if (text.EndsWith('/'))
        {
            return null;
        }

        if (!text.Contains('/', StringComparison.Ordinal))
        {
            // Without a slash it is the file's name that counts, in whatever folder.
            return NamePattern.Parse(text, classes: true) is { } name ? new AttributePattern([null, name]) : null;
        }

        var parts = NamePattern.Split(text, classes: true);
        if (text[0] == '/')
        {
            parts.RemoveAt(0);
        }

        var names = parts.ConvertAll(part => IsFolders(part) ? null : NamePattern.Parse(part, classes: true));
        return parts.Zip(names).Any(part => part.Second is null && !IsFolders(part.First)) ? null : new AttributePattern(names);
    }

    public bool IsMatch(string path)
    {
        // Which of the names may come next; one more stands for the end. Skipping folders leads forward, so one pass is enough.
        Span<bool> here = stackalloc bool[Names.Count + 1];
        Span<bool> next = stackalloc bool[Names.Count + 1];
        here[0] = true;
        foreach (var range in path.AsSpan().Split('/'))
        {
            next.Clear();
            for (var i = 0; i < Names.Count; i++)
            {
                if (!here[i])
                {
                    continue;
                }

                var isLast = i == Names.Count - 1;
                if (Names[i] is { } name)
                {
                    next[i + 1] |= name.IsMatch(path.AsSpan(range));
                }
                else
                {
                    // Two stars at the end want something below; elsewhere none will do.
                    next[i] = true;
                    next[i + 1] |= isLast;
                    here[i + 1] |= !isLast;
                }
            }

            var emptied = here;
            here = next;
            next = emptied;
        }

        return here[Names.Count];
    }

    /// <summary>More than two stars are two.</summary>
    private static bool IsFolders(string name) => name.Length > 1 && name.AsSpan().IndexOfAnyExcept('*') < 0;
}
