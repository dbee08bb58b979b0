namespace Automation.Core.Practices.TechDebt.Comments;

/// <summary>A comment that runs to the end of the line.</summary>
/// <param name="Marker">What opens it.</param>
internal sealed record LineComment(string Marker)
{
    /// <summary>Whatever stands further right begins no line, so that long lines cost no more than their length.</summary>
    private const int DeepestIndent = 1_000;

    /// <summary>One of these stands before it, unless it begins the line: blanks for the <c>#</c> of YAML. Null: anything may.</summary>
    public string? After { get; init; }

    /// <summary>Whether only blanks may stand before it.</summary>
    public bool BeginsLine { get; init; }

    /// <summary>The zero-based column in which alone it counts, as in fixed-form Fortran; null for any.</summary>
    public int? Column { get; init; }

    /// <summary>Whether it is a word, in any case, such as <c>REM</c>: a blank or the end of the line follows.</summary>
    public bool IsWord { get; init; }

    public bool Opens(ReadOnlySpan<char> line, int at)
    {
        var rest = line[at..];
        if (!rest.StartsWith(Marker, IsWord ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal))
        {
            return false;
        }

        return (Column is null || Column == at)
            && (After is null || at == 0 || After.Contains(line[at - 1], StringComparison.Ordinal))
            && (!BeginsLine || (at <= DeepestIndent && line[..at].IsWhiteSpace()))
            && (!IsWord || rest.Length == Marker.Length || char.IsWhiteSpace(rest[Marker.Length]));
    }
}
