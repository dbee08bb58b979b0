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
    private const string Folders = "**";

    /// <summary>Null where no file can match.</summary>
    public static AttributePattern? Parse(string text)
    {
        if (text.EndsWith('/'))
        {
            return null;
        }

        var parts = Split(text);
        if (parts.Count == 1)
        {
            // Without a slash it is the file's name that counts, in whatever folder.
            return NamePattern.Parse(text, classes: true) is { } name ? new AttributePattern([null, name]) : null;
        }

        if (parts[0].Length == 0)
        {
            parts.RemoveAt(0);
        }

        var names = parts.ConvertAll(part => part == Folders ? null : NamePattern.Parse(part, classes: true));
        return parts.Index().Any(part => part.Item != Folders && names[part.Index] is null) ? null : new AttributePattern(names);
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

    /// <summary>Names between slashes; one inside a class is none.</summary>
    private static List<string> Split(string text)
    {
        var names = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '[' && CharacterClass.Parse(text.AsSpan(i), out var length) is not null)
            {
                i += length - 1;
            }
            else if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] != '/')
            {
                i++;
            }
            else if (text[i] == '/')
            {
                names.Add(text[start..i]);
                start = i + 1;
            }
        }

        names.Add(text[start..]);
        return names;
    }
}
