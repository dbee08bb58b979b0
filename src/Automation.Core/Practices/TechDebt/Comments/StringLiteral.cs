namespace Automation.Core.Practices.TechDebt.Comments;

/// <summary>A string literal: no comment begins inside it.</summary>
internal sealed record StringLiteral(string Open, string Close, StringEscape Escape = StringEscape.Backslash)
{
    public LiteralShape Shape { get; init; }

    /// <summary>False: an unclosed literal ends with its line, so that a stray apostrophe does not swallow the file.</summary>
    public bool SpansLines { get; init; }

    /// <summary>False where the literal does not open right after a letter or digit: <c>don't</c>.</summary>
    public bool OpensInWord { get; init; } = true;

    /// <summary>One of these words stands before it, in any case, as the <c>f</c> of Python; none: anything may.</summary>
    public IReadOnlyList<string> Prefixes { get; init; } = [];

    /// <summary>After this sign the quote is a character, as in Ruby's <c>?"</c>.</summary>
    public char? NotAfter { get; init; }

    /// <summary>Whether of a longer run of quotes the last ones close it.</summary>
    public bool ClosesLate { get; init; }

    /// <summary>Whether code may follow the word that ends a here-document.</summary>
    public bool EndsInLine { get; init; }

    /// <summary>What opens an interpolation, such as <c>${</c>; it ends at the matching bracket. Null for none.</summary>
    public string? Hole { get; init; }

    /// <summary>Whether a colon in a hole begins a format, which is text: <c>{price:#,##0}</c>.</summary>
    public bool HasFormats { get; init; }

    public static StringLiteral Of(string quote, StringEscape escape = StringEscape.Backslash) => new(quote, quote, escape);

    /// <summary>Whether the literal's opening sign stands here, with what must be before it.</summary>
    public bool StandsAt(ReadOnlySpan<char> line, int at)
    {
        if (!line[at..].StartsWith(Open, StringComparison.Ordinal))
        {
            return false;
        }

        var before = line[..at];
        return Prefixes.Count > 0
            ? HasPrefix(before)
            : at == 0 || (line[at - 1] != NotAfter && (OpensInWord || !char.IsLetterOrDigit(line[at - 1])));
    }

    private bool HasPrefix(ReadOnlySpan<char> before)
    {
        before = Shape == LiteralShape.Hashes ? before.TrimEnd('#') : before;
        foreach (var prefix in Prefixes)
        {
            if (before.EndsWith(prefix, StringComparison.OrdinalIgnoreCase)
                && (before.Length == prefix.Length || !char.IsLetter(prefix[0]) || !IsWord(before[^(prefix.Length + 1)])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
