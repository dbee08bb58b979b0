using Automation.Core.Practices.ConventionalCommits.Parsing;

namespace Automation.Core.Practices.ConventionalCommits.Commitlint;

/// <summary>Walks over the lines of a text as JavaScript splits it at <c>/\r?\n/</c>, without copying.</summary>
internal ref struct ScriptLines(ReadOnlySpan<char> text)
{
    private readonly int length = text.Length;
    private LineCursor cursor = new(text, 0);

    public ReadOnlySpan<char> Current { get; private set; }

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
