namespace Automation.Core.Practices.ConventionalCommits.Parsing;

/// <summary>Walks over the lines of a text with line feeds, without copying.</summary>
internal ref struct LineCursor(ReadOnlySpan<char> text, int start)
{
    private readonly ReadOnlySpan<char> text = text;
    private int next = start;

    /// <summary>Index of the current line's first character.</summary>
    public int Start { get; private set; } = start;

    /// <summary>The current line, without its line feed.</summary>
    public ReadOnlySpan<char> Line { get; private set; }

    /// <summary>Goes to the next line; false behind the last.</summary>
    public bool MoveNext()
    {
        if (next > text.Length)
        {
            return false;
        }

        Start = next;
        var length = text[next..].IndexOf('\n');
        Line = length < 0 ? text[next..] : text.Slice(next, length);
        next += Line.Length + 1;
        return true;
    }
}
