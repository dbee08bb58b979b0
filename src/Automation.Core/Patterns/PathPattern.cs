namespace Automation.Core.Patterns;

/// <summary>
/// A path pattern of the policy, as people know it from <c>.gitignore</c> and workflow filters: <c>*</c> within a folder,
/// <c>**</c> across folders, <c>?</c> one character; anchored at the root, case-sensitive; a trailing slash means everything below.
/// Matched without backtracking: a hostile pattern costs no more than its length times that of the path.
/// </summary>
/// <remarks>
/// Not a regular expression underneath: .NET's engine without backtracking is linear in the text, but a pattern of many stars can
/// cost it seconds. This one keeps the set of places in the pattern that the path read so far leads to.
/// <list type="bullet">
/// <item><c>**/</c> stands for any number of folders, none too: <c>**/a.txt</c> and <c>src/**/a.txt</c> find <c>a.txt</c> and
/// <c>src/a.txt</c>.</item>
/// <item><c>docs/**</c> and <c>docs/</c> are everything below <c>docs</c>, not <c>docs</c> itself; <c>**</c> and <c>/</c> are
/// everything.</item>
/// <item><c>**</c> beside other characters crosses folders, as in workflow filters: <c>**.js</c> is every JavaScript file.</item>
/// <item>A leading slash changes nothing: every pattern begins at the root.</item>
/// <item>All else stands for itself, brackets and braces too: <c>app/[id]/page.tsx</c> names that file.</item>
/// </list>
/// </remarks>
public sealed class PathPattern
{
    /// <summary>The longest pattern taken, in characters.</summary>
    public const int MaxLength = 512;

    /// <summary>Stands for a step that is no literal character; it is in no path.</summary>
    private const char Wildcard = '\0';

    private readonly List<PathStep> steps = [];
    private readonly string ending;
    private readonly string longest;

    /// <exception cref="ArgumentException">The pattern is empty or too long.</exception>
    public PathPattern(string pattern)
    {
        if (pattern.Length is 0 or > MaxLength)
        {
            throw new ArgumentException($"A path pattern has 1 to {MaxLength} characters.", nameof(pattern));
        }

        Text = pattern;
        var anchored = pattern.TrimStart('/');
        Compile(anchored.Length == 0 || anchored.EndsWith('/') ? anchored + "**" : anchored);
        var literals = string.Concat(steps.Select(s => s.Kind == PathStepKind.Literal ? s.Literal : Wildcard)).Split(Wildcard);
        ending = literals[^1];
        longest = literals.MaxBy(text => text.Length)!;
    }

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <param name="path">A path relative to the repository's root, with forward slashes.</param>
    public bool IsMatch(string path)
    {
        // Most patterns name a file, a folder or a kind of files, and most paths are elsewhere.
        if (!path.EndsWith(ending, StringComparison.Ordinal) || !path.Contains(longest, StringComparison.Ordinal))
        {
            return false;
        }

        // Places are the steps and the end; one more spares the loops a check. Both fit the stack: patterns are short.
        Span<bool> here = stackalloc bool[steps.Count + 2];
        Span<bool> next = stackalloc bool[steps.Count + 2];
        here[0] = true;
        foreach (var c in path)
        {
            if (!Advance(here, next, c))
            {
                return false;
            }

            var emptied = here;
            here = next;
            next = emptied;
            next.Clear();
        }

        for (var i = 0; i < steps.Count; i++)
        {
            if (here[i])
            {
                Skip(here, i);
            }
        }

        return here[steps.Count];
    }

    public override string ToString() => Text;

    /// <summary>Reads one character from every place; false when that leads nowhere.</summary>
    private bool Advance(Span<bool> here, Span<bool> next, char c)
    {
        var alive = false;
        for (var i = 0; i < steps.Count; i++)
        {
            if (!here[i])
            {
                continue;
            }

            // Skipping only ever leads forward, so one pass is enough.
            Skip(here, i);
            var (kind, literal) = steps[i];
            var stays = kind is PathStepKind.Anything or PathStepKind.Folders || (kind == PathStepKind.Name && c != '/');
            var passes = (kind == PathStepKind.Literal && c == literal)
                || (kind == PathStepKind.OfName && c != '/')
                || (kind == PathStepKind.Folders && c == '/');
            next[i] |= stays;
            next[i + 1] |= passes;
            alive |= stays || passes;
        }

        return alive;
    }

    /// <summary>Marks the places that a place leads to without reading anything.</summary>
    private void Skip(Span<bool> here, int place)
    {
        var kind = steps[place].Kind;
        here[place + 1] |= kind is PathStepKind.Name or PathStepKind.Anything or PathStepKind.MaybeFolders;
        here[place + 2] |= kind is PathStepKind.MaybeFolders;
    }

    private void Compile(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '*')
            {
                steps.Add(text[i] == '?' ? new PathStep(PathStepKind.OfName) : new PathStep(PathStepKind.Literal, text[i]));
            }
            else if (i + 1 == text.Length || text[i + 1] != '*')
            {
                steps.Add(new PathStep(PathStepKind.Name));
            }
            else if ((i == 0 || text[i - 1] == '/') && i + 2 < text.Length && text[i + 2] == '/')
            {
                steps.AddRange([new PathStep(PathStepKind.MaybeFolders), new PathStep(PathStepKind.Folders)]);
                i += 2;
            }
            else
            {
                steps.Add(new PathStep(PathStepKind.Anything));
                i++;
            }
        }
    }
}
