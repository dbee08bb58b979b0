namespace Automation.Core.Practices.TechDebt.Comments;

/// <summary>
/// Finds the comments of one text, line by line, remembering open blocks and strings from line to line. A scanner, not a parser: it
/// knows the tokens of <see cref="CommentSyntax"/> and nothing of grammar. Where the text shown begins in the middle of a file,
/// <see cref="HunkStart"/> tells whether that is inside a comment.
/// </summary>
internal sealed class CommentScanner
{
    private readonly CommentSyntax syntax;

    /// <summary>What is open, innermost last; a string below a hole is the one that the hole is in.</summary>
    private readonly List<ScannerFrame> open = [];
    private readonly LiteralScanner literals;
    private readonly bool watches;

    /// <param name="watches">Whether to look out for <see cref="Orphan"/>.</param>
    public CommentScanner(CommentSyntax syntax, bool watches = false)
    {
        (this.syntax, this.watches) = (syntax, watches);
        literals = new LiteralScanner(syntax, open);
    }

    /// <summary>The first block that was closed in code, where none was open.</summary>
    public BlockComment? Orphan { get; private set; }

    /// <summary>Whether a block was opened.</summary>
    public bool HasOpened { get; private set; }

    /// <summary>Forgets what is open: the next line stands elsewhere.</summary>
    /// <param name="inside">The block comment that it stands in; null for code.</param>
    public void Reset(BlockComment? inside = null)
    {
        open.Clear();
        literals.Reset();
        (Orphan, HasOpened) = (null, false);
        if (inside is not null)
        {
            open.Add(new ScannerFrame(inside, null, inside.Close, null, 1));
        }
    }

    /// <summary>Adds the parts of the line that are comments, markers left out.</summary>
    /// <param name="strings">Where to add the parts that are text in strings, in as many pieces as it takes; null to leave them.</param>
    public void Scan(ReadOnlySpan<char> line, List<Range> comments, List<Range>? strings = null)
    {
        var at = open is [.., { Literal.Shape: LiteralShape.HereDocument }] ? literals.InHereDocument(line) : 0;
        strings?.Add(0..Math.Min(at, line.Length));
        while (at < line.Length)
        {
            var (from, isText) = (at, open is [.., { Block: null, IsHole: false }]);
            at = open is not [.., var top] ? InCode(line, at, comments)
                : top.Block is not null ? InBlock(line, at, top, comments)
                : top.IsHole ? InHole(line, at, top, comments)
                : literals.InLiteral(line, at, top);
            if (isText)
            {
                strings?.Add(from..Math.Min(at, line.Length));
            }
        }

        literals.EndLine(comments.Count > 0 ? line[..comments[0].Start.Value] : line);
    }

    private int InCode(ReadOnlySpan<char> line, int at, List<Range> comments)
    {
        var skipped = line[at..].IndexOfAny(watches ? syntax.OpenersAndClosers : syntax.Openers);
        return skipped < 0 ? line.Length : AtToken(line, at + skipped, comments);
    }

    private int AtToken(ReadOnlySpan<char> line, int at, List<Range> comments)
    {
        if (watches && open.Count == 0)
        {
            Watch(line[at..]);
        }

        foreach (var block in syntax.Blocks)
        {
            if (block.Opens(line, at, out var close) is > 0 and var length)
            {
                open.Add(new ScannerFrame(block, null, close, null, 1));
                HasOpened = true;
                return at + length;
            }
        }

        if (line[at] == syntax.Escape)
        {
            return at + 2;
        }

        foreach (var comment in syntax.Lines)
        {
            if (comment.Opens(line, at) && !MarkupText.Holds(line, at))
            {
                comments.Add((at + comment.Marker.Length)..line.Length);
                return line.Length;
            }
        }

        return at + literals.Open(line, at);
    }

    private void Watch(ReadOnlySpan<char> rest)
    {
        foreach (var block in syntax.Blocks)
        {
            if (!HasOpened
                && block is { BeginsLine: false, StaysOnLine: false, HasLevels: false }
                && block.Close != block.Open
                && rest.StartsWith(block.Close, StringComparison.Ordinal))
            {
                Orphan ??= block;
            }
        }
    }

    private int InBlock(ReadOnlySpan<char> line, int at, ScannerFrame frame, List<Range> comments)
    {
        var (start, depth, block) = (at, frame.Count, frame.Block!);
        while (at < line.Length)
        {
            var skipped = line[at..].IndexOfAny(frame.Close[0], block.Open[0]);
            if (skipped < 0)
            {
                at = line.Length;
                break;
            }

            at += skipped;
            var rest = line[at..];
            if (rest.StartsWith(frame.Close, StringComparison.Ordinal) && (!block.BeginsLine || at == 0))
            {
                at += frame.Close.Length;
                if (--depth == 0)
                {
                    open.RemoveAt(open.Count - 1);
                    comments.Add(start..(at - frame.Close.Length));
                    return at;
                }
            }
            else
            {
                var nested = block.Nests && rest.StartsWith(block.Open, StringComparison.Ordinal);
                depth += nested ? 1 : 0;
                at += nested ? block.Open.Length : 1;
            }
        }

        open[^1] = frame with { Count = depth };
        comments.Add(start..line.Length);
        return Math.Min(at, line.Length);
    }

    private int InHole(ReadOnlySpan<char> line, int at, ScannerFrame hole, List<Range> comments)
    {
        var skipped = line[at..].IndexOfAny(syntax.HoleStops);
        if (skipped < 0)
        {
            return line.Length;
        }

        at += skipped;
        var change = line[at] switch { '(' or '[' or '{' => 1, ')' or ']' or '}' => -1, _ => 0 };
        var ends = change == 0 ? LiteralScanner.BeginsFormat(line, at, hole) : hole.Count + change == 0;
        if (ends)
        {
            open.RemoveAt(open.Count - 1);
            return at + 1;
        }

        if (change == 0)
        {
            return AtToken(line, at, comments);
        }

        open[^1] = hole with { Count = hole.Count + change };
        return at + 1;
    }
}
