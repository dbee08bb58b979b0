namespace Automation.Core.Practices.TechDebt.Comments;

/// <summary>The part of a <see cref="CommentScanner"/> that follows string literals and the holes in them.</summary>
/// <param name="open">What is open, innermost last; a string below a hole is the one that the hole is in.</param>
internal sealed class LiteralScanner(CommentSyntax syntax, List<ScannerFrame> open)
{
    /// <summary>Literals and holes that nest deeper are taken for text.</summary>
    private const int MaxDepth = 32;

    /// <summary>A line with more slashes that open nothing holds no regular expressions: each of them was a long look ahead.</summary>
    private const int MaxUnclosed = 100;

    /// <summary>Here-documents that begin with the next line.</summary>
    private readonly List<ScannerFrame> pending = [];

    /// <summary>Whether the line ends with a sign that escapes its end, so that the string goes on.</summary>
    private bool continues;

    /// <summary>Whether the code before this line ends with a value.</summary>
    private bool afterValue;

    /// <summary>Slashes of this line that seemed to open a regular expression.</summary>
    private int unclosed;

    public void Reset()
    {
        pending.Clear();
        (continues, afterValue, unclosed) = (false, false, 0);
    }

    /// <summary>How far to go on: past an opening quote, a whole literal that is closed at once, or one character of code.</summary>
    public int Open(ReadOnlySpan<char> line, int at)
    {
        foreach (var literal in syntax.Strings)
        {
            if (!literal.StandsAt(line, at))
            {
                continue;
            }

            var opening = literal.Shape == LiteralShape.RegularExpression
                ? new LiteralOpening(RegularExpression(line, at))
                : LiteralOpening.Of(literal, line, at);
            if (opening.Length == 0)
            {
                continue;
            }

            if (opening.Close is { } close && open.Count + pending.Count < MaxDepth)
            {
                var opened = literal.Shape == LiteralShape.HereDocument ? pending : open;
                opened.Add(new ScannerFrame(null, literal, close, opening.Hole, 0));
            }

            return opening.Length;
        }

        return 1;
    }

    private int RegularExpression(ReadOnlySpan<char> line, int at)
    {
        var before = RegularExpressionLiteral.CodeBefore(line, at);
        if (unclosed > MaxUnclosed || (before.IsEmpty ? afterValue : RegularExpressionLiteral.IsValue(before)))
        {
            return 0;
        }

        var length = RegularExpressionLiteral.Length(line[at..]);
        unclosed += length == 0 ? 1 : 0;
        return length;
    }

    public int InLiteral(ReadOnlySpan<char> line, int at, ScannerFrame frame)
    {
        var (literal, hole) = (frame.Literal!, frame.Hole);
        var escape = literal.Escape switch { StringEscape.Backslash => '\\', StringEscape.Backtick => '`', _ => frame.Close[0] };
        var skipped = line[at..].IndexOfAny(frame.Close[0], escape, hole is null ? frame.Close[0] : hole[0]);
        if (skipped != 0)
        {
            return skipped < 0 ? line.Length : at + skipped;
        }

        var rest = line[at..];
        if (hole is not null && rest.StartsWith(hole, StringComparison.Ordinal) && open.Count < MaxDepth)
        {
            return at + OpenHole(rest, frame, hole);
        }

        var escapes = literal.Escape is StringEscape.Backslash or StringEscape.Backtick && rest[0] == escape;
        continues = escapes && rest.Length == 1;
        return escapes ? at + 2 : at + AtClose(rest, literal, frame.Close);
    }

    /// <summary>
    /// A brace written twice means itself, but not in C#'s raw strings: there the last ones of a longer run open the hole. Such holes are
    /// only closed by as many braces again.
    /// </summary>
    private int OpenHole(ReadOnlySpan<char> rest, ScannerFrame frame, string hole)
    {
        var length = hole.Length;
        if (frame.Literal!.Shape == LiteralShape.RawQuotes)
        {
            length = Run(rest, '{');
        }
        else if (length == 1 && rest.Length > 1 && rest[1] == hole[0])
        {
            return 2;
        }

        var depth = hole[0] == '{' ? hole.Length : 1;
        open.Add(frame with { Count = depth, IsHole = true });
        return length;
    }

    private int AtClose(ReadOnlySpan<char> rest, StringLiteral literal, string close)
    {
        if (!rest.StartsWith(close, StringComparison.Ordinal))
        {
            // A run that is too short to close or to open a hole: tried sign by sign, long ones would cost the square of their length.
            return literal.Shape == LiteralShape.RawQuotes ? Run(rest, rest[0]) : 1;
        }

        var length = literal.ClosesLate ? Run(rest, close[0]) : close.Length;
        if (literal.Escape == StringEscape.Doubled && rest[length..].StartsWith(close, StringComparison.Ordinal))
        {
            return 2 * length;
        }

        open.RemoveAt(open.Count - 1);
        return length;
    }

    private static int Run(ReadOnlySpan<char> text, char c) => text.Length - text.TrimStart(c).Length;

    /// <summary>A colon that no bracket holds; not the two of a C# alias.</summary>
    public static bool BeginsFormat(ReadOnlySpan<char> line, int at, ScannerFrame hole) =>
        line[at] == ':' && hole.Literal!.HasFormats && hole.Count == hole.Hole!.Length
        && (at == 0 || line[at - 1] != ':') && (at + 1 == line.Length || line[at + 1] != ':');

    public int InHereDocument(ReadOnlySpan<char> line)
    {
        var word = open[^1].Close;
        var text = line.TrimStart();
        if (!text.StartsWith(word, StringComparison.Ordinal) || !IsEnd(text[word.Length..], open[^1].Literal!))
        {
            return line.Length;
        }

        open.RemoveAt(open.Count - 1);
        return line.Length - text.Length + word.Length;
    }

    /// <summary>The word stands alone on its line; in PHP the expression may go on after it.</summary>
    private static bool IsEnd(ReadOnlySpan<char> rest, StringLiteral literal) =>
        rest.IsWhiteSpace() || (literal.EndsInLine && !char.IsLetterOrDigit(rest[0]) && rest[0] != '_');

    /// <summary>An unclosed string that cannot span lines ends here, and so does all that was opened inside it.</summary>
    public void EndLine(ReadOnlySpan<char> code)
    {
        if (!continues && open is [.., { IsHole: false, Literal.SpansLines: false }])
        {
            var first = open.FindIndex(f => f is { IsHole: false, Literal.SpansLines: false });
            open.RemoveRange(first, open.Count - first);
        }

        for (; pending.Count > 0; pending.RemoveAt(pending.Count - 1))
        {
            open.Add(pending[^1]);
        }

        (continues, unclosed) = (false, 0);
        code = code.TrimEnd();

        // A brace at the end of a line ends a block far more often than a value that would be divided.
        afterValue = code.IsEmpty ? afterValue : code[^1] != '}' && RegularExpressionLiteral.IsValue(code);
    }
}
