namespace Automation.Pipeline.Tests.Interleavings;

/// <summary>
/// Depth-first search over all sequences of choices: a run asks for one choice after another, and every run takes another way, until
/// there is none left.
/// </summary>
internal sealed class Choices
{
    private readonly List<(int Taken, int Of)> path = [];
    private int depth;

    /// <summary>Picks one of so many.</summary>
    public int Next(int of)
    {
        if (depth == path.Count)
        {
            path.Add((0, of));
        }

        var (taken, known) = path[depth++];
        return known == of
            ? taken
            : throw new InvalidOperationException("A run is not deterministic: it came to another choice than before.");
    }

    /// <summary>Turns to the next way; false when all were taken.</summary>
    public bool Advance()
    {
        depth = 0;
        while (path.Count > 0 && path[^1].Taken + 1 == path[^1].Of)
        {
            path.RemoveAt(path.Count - 1);
        }

        if (path.Count == 0)
        {
            return false;
        }

        path[^1] = (path[^1].Taken + 1, path[^1].Of);
        return true;
    }

    /// <summary>The way taken, to be shown when it leads to a failure.</summary>
    public override string ToString() => string.Join(' ', path.Select(p => p.Taken));
}
