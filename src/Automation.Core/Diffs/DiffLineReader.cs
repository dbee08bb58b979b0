namespace Automation.Core.Diffs;

/// <summary>Enumerates the lines of a patch; see <see cref="UnifiedDiff"/>.</summary>
public ref struct DiffLineReader
{
    private LineCursor cursor;
    private int hunk;
    private int baseLine;
    private int headLine;
    private bool inHunk;

    internal DiffLineReader(ReadOnlySpan<char> patch)
    {
        cursor = new LineCursor(patch);
        hunk = -1;
    }

    public DiffLine Current { get; private set; }

    public readonly DiffLineReader GetEnumerator() => this;

    public bool MoveNext()
    {
        while (cursor.TryRead(out var line))
        {
            if (line.StartsWith("@@", StringComparison.Ordinal))
            {
                Open(line);
            }
            else if (inHunk && TryLine(line))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A malformed header closes the hunk: the numbers of the lines after it would be guesses.</summary>
    private void Open(ReadOnlySpan<char> line)
    {
        inHunk = HunkHeader.TryParse(line, out var header);
        hunk += inHunk ? 1 : 0;
        baseLine = header.BaseStart;
        headLine = header.HeadStart;
    }

    private bool TryLine(ReadOnlySpan<char> line)
    {
        // An editor that strips trailing blanks leaves nothing of an empty context line.
        var sign = line.IsEmpty ? ' ' : line[0];
        if (sign is not (' ' or '+' or '-'))
        {
            return false;
        }

        Current = new DiffLine
        {
            Kind = sign switch { '+' => DiffLineKind.Added, '-' => DiffLineKind.Removed, _ => DiffLineKind.Context },
            Hunk = hunk,
            BaseLine = sign == '+' ? null : baseLine++,
            HeadLine = sign == '-' ? null : headLine++,
            Text = line.IsEmpty ? line : line[1..],
        };
        return true;
    }
}
