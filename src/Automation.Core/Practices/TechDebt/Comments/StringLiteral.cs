namespace Automation.Core.Practices.TechDebt.Comments;

/// <summary>A string literal: no comment begins inside it.</summary>
internal sealed record StringLiteral(string Open, string Close, StringEscape Escape = StringEscape.Backslash)
{
    /// <summary>False: an unclosed literal ends with its line, so that a stray apostrophe does not swallow the file.</summary>
    public bool SpansLines { get; init; }

    /// <summary>A literal of one character, as <c>'"'</c>; a lone quote (a lifetime, a digit separator) is none.</summary>
    public bool IsCharacter { get; init; }

    /// <summary>C#'s raw strings: more quotes may open it, and as many close it.</summary>
    public bool IsFence { get; init; }

    /// <summary>False where the literal does not open right after a letter or digit: <c>don't</c>.</summary>
    public bool OpensInWord { get; init; } = true;

    /// <summary>What opens an interpolation, such as <c>${</c>; it ends at the matching bracket. Null for none.</summary>
    public string? Hole { get; init; }

    public static StringLiteral Of(string quote, StringEscape escape = StringEscape.Backslash) => new(quote, quote, escape);
}
