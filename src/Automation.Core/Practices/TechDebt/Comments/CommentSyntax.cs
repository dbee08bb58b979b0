using System.Buffers;

namespace Automation.Core.Practices.TechDebt.Comments;

/// <summary>What a scanner must know of a language to tell comments from code and strings.</summary>
internal sealed class CommentSyntax
{
    /// <summary>What moves the depth of a hole, and what begins its format.</summary>
    private const string Brackets = "()[]{}:";

    /// <param name="lines">In the order in which they are tried, as the others.</param>
    /// <param name="escape">In code, a sign that takes away the meaning of the next one, as a shell's backslash.</param>
    public CommentSyntax(
        IReadOnlyList<LineComment> lines,
        IReadOnlyList<BlockComment> blocks,
        IReadOnlyList<StringLiteral> strings,
        char? escape = null)
    {
        (Lines, Blocks, Strings, Escape) = (lines, blocks, strings, escape);
        var words = lines.Where(l => l.IsWord).Select(l => l.Marker.ToLowerInvariant());
        string[] tokens =
        [
            .. lines.Select(l => l.Marker), .. words, .. blocks.Select(b => b.Open), .. strings.Select(s => s.Open),
            .. escape is { } sign ? [sign.ToString()] : Array.Empty<string>(),
        ];
        char[] first = [.. tokens.Select(t => t[0])];
        Openers = SearchValues.Create(first);
        HoleStops = SearchValues.Create([.. first, .. Brackets]);
        OpenersAndClosers = SearchValues.Create([.. first, .. blocks.Select(b => b.Close[0])]);
    }

    public IReadOnlyList<LineComment> Lines { get; }

    public IReadOnlyList<BlockComment> Blocks { get; }

    public IReadOnlyList<StringLiteral> Strings { get; }

    public char? Escape { get; }

    /// <summary>The characters that any of them can begin with; the rest of the code is passed over.</summary>
    public SearchValues<char> Openers { get; }

    public SearchValues<char> OpenersAndClosers { get; }

    public SearchValues<char> HoleStops { get; }
}
