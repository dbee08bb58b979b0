namespace Automation.Core.Practices.TechDebt.Comments;

/// <summary>A comment between two markers, over as many lines as it likes.</summary>
internal sealed record BlockComment(string Open, string Close)
{
    /// <summary>Whether blocks stand inside one another, as in Rust and Swift.</summary>
    public bool Nests { get; init; }

    /// <summary>Whether both markers only count in the first column, as <c>=begin</c> does in Ruby.</summary>
    public bool BeginsLine { get; init; }

    /// <summary>Whether it must close on its line: elsewhere the same sign means something else.</summary>
    public bool StaysOnLine { get; init; }

    /// <summary>Lua's brackets with a level: as many <c>=</c> as open it between the brackets close it.</summary>
    public bool HasLevels { get; init; }

    /// <summary>How much of the line opens a block here; 0 for nothing.</summary>
    /// <param name="close">What will close it.</param>
    public int Opens(ReadOnlySpan<char> line, int at, out string close)
    {
        close = Close;
        var rest = line[at..];
        if (!rest.StartsWith(Open, StringComparison.Ordinal) || (BeginsLine && at > 0))
        {
            return 0;
        }

        if (HasLevels)
        {
            var level = rest[Open.Length..].IndexOfAnyExcept('=');
            close = level < 0 ? close : $"]{new string('=', level)}]";
            return level >= 0 && rest[Open.Length + level] == '[' ? Open.Length + level + 1 : 0;
        }

        return !StaysOnLine || Lookahead.Of(line, at + Open.Length).Contains(Close, StringComparison.Ordinal) ? Open.Length : 0;
    }
}
