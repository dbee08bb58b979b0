using Automation.Core.Practices.ConventionalCommits.Parsing;

namespace Automation.Core.Practices.ConventionalCommits.Commitlint;

/// <summary>Walks over the lines of a text as JavaScript splits it at <c>/\r?\n/</c>, without copying.</summary>
internal ref struct ScriptLines(ReadOnlySpan<char> text)
{
    private readonly int length = text.Length;
    private LineCursor cursor = new(text, 0);

    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>The line with an index; empty behind the last.</summary>
    public static ReadOnlySpan<char> At(ReadOnlySpan<char> text, int index)
    {
        var lines = new ScriptLines(text);
        for (var at = 0; lines.MoveNext(); at++)
        {
            if (at == index)
            {
                return lines.Current;
            }
        }

        return default;
    }

    /// <summary>Index of the first line that reads so; -1 for none.</summary>
    /// <param name="count">How many lines there are.</param>
    public static int IndexOf(ReadOnlySpan<char> text, ReadOnlySpan<char> line, out int count)
    {
        var found = -1;
        count = 0;
        foreach (var current in new ScriptLines(text))
        {
            found = found < 0 && current.SequenceEqual(line) ? count : found;
            count++;
        }

        return found;
    }

    public bool MoveNext()
    {
        if (!cursor.MoveNext())
        {
            return false;
        }

        // A carriage return behind the last line belongs to no line break.
        var isLast = cursor.Start + cursor.Line.Length == length;
        Current = !isLast && cursor.Line is [.., '\r'] ? cursor.Line[..^1] : cursor.Line;
        return true;
    }

    public readonly ScriptLines GetEnumerator() => this;
}
