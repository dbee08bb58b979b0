namespace Automation.Core.Practices.TechDebt.Comments;

/// <summary>
/// Finds the comments of one text, line by line, remembering open blocks and strings from line to line. A scanner, not a parser: it
/// does not know regular expression literals, here-documents of shells, or literals with a delimiter of the author's choice, and
/// what begins before the first line that it is shown (inside a comment, say) it takes for code.
/// </summary>
internal sealed class CommentScanner(CommentSyntax syntax)
{
    /// <summary>Interpolations nested deeper are taken for text.</summary>
    private const int MaxDepth = 32;

    /// <summary>What is open, innermost last; a string below a hole is the one that the hole is in.</summary>
    private readonly List<Frame> open = [];

    /// <summary>Forgets what is open: the next line stands elsewhere.</summary>
    public void Reset() => open.Clear();

    /// <summary>Adds the parts of the line that are comments, markers left out.</summary>
    /// <param name="strings">Where to add the parts that are text in strings, in as many pieces as it takes; null to leave them.</param>
    public void Scan(ReadOnlySpan<char> line, List<Range> comments, List<Range>? strings = null)
    {
        var at = 0;
        while (at < line.Length)
        {
            var (from, isText) = (at, open is [.., { Literal: not null, IsHole: false }]);
            at = open is not [.., var top] ? InCode(line, at, comments)
                : top.Block is { } block ? InBlock(line, at, block, comments)
                : top.IsHole ? InHole(line, at, top, comments)
                : InString(line, at, top);
            if (isText)
            {
                strings?.Add(from..Math.Min(at, line.Length));
            }
        }

        // A string that cannot span lines ends here, and so does all that was opened inside it.
        var ended = open.FindIndex(f => f is { IsHole: false, Literal.SpansLines: false });
        if (ended >= 0)
        {
            open.RemoveRange(ended, open.Count - ended);
        }
    }

    private int InCode(ReadOnlySpan<char> line, int at, List<Range> comments)
    {
        var skipped = line[at..].IndexOfAny(syntax.Openers);
        return skipped < 0 ? line.Length : AtToken(line, at + skipped, comments);
    }

    private int AtToken(ReadOnlySpan<char> line, int at, List<Range> comments)
    {
        var rest = line[at..];
        foreach (var block in syntax.Blocks)
        {
            if (rest.StartsWith(block.Open, StringComparison.Ordinal))
            {
                open.Add(new Frame(block, null, 1));
                return at + block.Open.Length;
            }
        }

        foreach (var comment in syntax.Lines)
        {
            if (rest.StartsWith(comment.Marker, StringComparison.Ordinal)
                && (!comment.AfterBlank || at == 0 || char.IsWhiteSpace(line[at - 1])))
            {
                comments.Add((at + comment.Marker.Length)..line.Length);
                return line.Length;
            }
        }

        return at + OpenString(rest, inWord: at > 0 && char.IsLetterOrDigit(line[at - 1]));
    }

    /// <summary>How far to go on from here: past the opening quote, a whole character literal, or one character of code.</summary>
    private int OpenString(ReadOnlySpan<char> rest, bool inWord)
    {
        foreach (var literal in syntax.Strings)
        {
            if (!rest.StartsWith(literal.Open, StringComparison.Ordinal) || (inWord && !literal.OpensInWord))
            {
                continue;
            }

            if (literal.IsCharacter)
            {
                return CharacterLiteral.Length(rest);
            }

            var length = literal.Open.Length + (literal.IsFence ? Run(rest[literal.Open.Length..], literal.Close[0]) : 0);
            open.Add(new Frame(null, literal, literal.IsFence ? length - literal.Open.Length + literal.Close.Length : 0));
            return length;
        }

        return 1;
    }

    private int InBlock(ReadOnlySpan<char> line, int at, BlockComment block, List<Range> comments)
    {
        var (start, depth) = (at, open[^1].Count);
        while (at < line.Length)
        {
            var skipped = line[at..].IndexOfAny(block.Close[0], block.Open[0]);
            if (skipped < 0)
            {
                at = line.Length;
                break;
            }

            at += skipped;
            var rest = line[at..];
            if (rest.StartsWith(block.Close, StringComparison.Ordinal))
            {
                at += block.Close.Length;
                if (--depth == 0)
                {
                    open.RemoveAt(open.Count - 1);
                    comments.Add(start..(at - block.Close.Length));
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

        open[^1] = open[^1] with { Count = depth };
        comments.Add(start..line.Length);
        return at;
    }

    private int InHole(ReadOnlySpan<char> line, int at, Frame hole, List<Range> comments)
    {
        var (opens, closes) = hole.Literal!.Hole!.EndsWith('(') ? ('(', ')') : ('{', '}');
        var change = line[at] == opens ? 1 : line[at] == closes ? -1 : 0;
        if (change == 0)
        {
            return AtToken(line, at, comments);
        }

        open[^1] = hole with { Count = hole.Count + change };
        if (hole.Count + change == 0)
        {
            open.RemoveAt(open.Count - 1);
        }

        return at + 1;
    }

    private int InString(ReadOnlySpan<char> line, int at, Frame frame)
    {
        var literal = frame.Literal!;
        var escape = literal.Escape switch { StringEscape.Backslash => '\\', StringEscape.Backtick => '`', _ => literal.Close[0] };
        var skipped = line[at..].IndexOfAny(literal.Close[0], escape, literal.Hole is { } opening ? opening[0] : literal.Close[0]);
        if (skipped != 0)
        {
            return skipped < 0 ? line.Length : at + skipped;
        }

        var rest = line[at..];
        if (literal.Hole is { } hole && rest.StartsWith(hole, StringComparison.Ordinal) && open.Count < MaxDepth)
        {
            // In C# a brace is written twice to mean itself.
            var literally = hole.Length == 1 && rest.Length > 1 && rest[1] == hole[0];
            if (!literally)
            {
                open.Add(new Frame(null, literal, 1, IsHole: true));
            }

            return at + hole.Length + (literally ? 1 : 0);
        }

        var escapes = literal.Escape is StringEscape.Backslash or StringEscape.Backtick && rest[0] == escape;
        return escapes ? at + 2 : at + AtClose(rest, literal, frame.Count);
    }

    private int AtClose(ReadOnlySpan<char> rest, StringLiteral literal, int fence)
    {
        if (!rest.StartsWith(literal.Close, StringComparison.Ordinal))
        {
            return 1;
        }

        var length = literal.IsFence ? Run(rest, literal.Close[0]) : literal.Close.Length;
        if (literal.Escape == StringEscape.Doubled && rest[length..].StartsWith(literal.Close, StringComparison.Ordinal))
        {
            return 2 * length;
        }

        if (length >= fence)
        {
            open.RemoveAt(open.Count - 1);
        }

        return length;
    }

    private static int Run(ReadOnlySpan<char> text, char c) => text.IndexOfAnyExcept(c) is >= 0 and var end ? end : text.Length;

    /// <param name="Count">Depth of a nested block, open brackets of a hole, or quotes that close a raw string.</param>
    private readonly record struct Frame(BlockComment? Block, StringLiteral? Literal, int Count, bool IsHole = false);
}
