namespace Automation.Core.Diffs;

/// <summary>
/// Reads a text line by line without copying it. Only a line feed ends a line, as git has it; a carriage return before it is left
/// out. A copy of the cursor looks ahead.
/// </summary>
internal ref struct LineCursor(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;
    private int next;

    /// <summary>Where the last line read begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where the last line read ends, its line break not counted.</summary>
    public int End { get; private set; }

    public bool TryRead(out ReadOnlySpan<char> line)
    {
        if (next >= text.Length)
        {
            line = default;
            return false;
        }

        Start = next;
        var length = text[next..].IndexOf('\n');
        line = length < 0 ? text[next..] : text.Slice(next, length);
        next += line.Length + 1;
        line = line.EndsWith('\r') ? line[..^1] : line;
        End = Start + line.Length;
        return true;
    }
}
