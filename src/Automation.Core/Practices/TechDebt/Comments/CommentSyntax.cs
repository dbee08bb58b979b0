using System.Buffers;

namespace Automation.Core.Practices.TechDebt.Comments;

/// <summary>What a scanner must know of a language to tell comments from code and strings.</summary>
internal sealed class CommentSyntax
{
    /// <param name="strings">In the order in which they are tried: the longer quote first.</param>
    public CommentSyntax(
        IReadOnlyList<LineComment> lines, IReadOnlyList<BlockComment> blocks, IReadOnlyList<StringLiteral> strings)
    {
        Lines = lines;
        Blocks = blocks;
        Strings = strings;
        string[] openers = [.. lines.Select(l => l.Marker), .. blocks.Select(b => b.Open), .. strings.Select(s => s.Open)];
        Openers = SearchValues.Create([.. openers.Select(o => o[0]).Distinct()]);
    }

    public IReadOnlyList<LineComment> Lines { get; }

    public IReadOnlyList<BlockComment> Blocks { get; }

    public IReadOnlyList<StringLiteral> Strings { get; }

    /// <summary>The characters that any of them can begin with; the rest of the code is passed over.</summary>
    public SearchValues<char> Openers { get; }
}
