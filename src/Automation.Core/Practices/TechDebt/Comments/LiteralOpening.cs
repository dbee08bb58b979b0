namespace Automation.Core.Practices.TechDebt.Comments;

/// <summary>What opens a literal at one place of a line, and what will close it.</summary>
/// <param name="Length">How much of the line it takes; 0 where nothing opens.</param>
/// <param name="Close">What closes it; null where it is closed already, or where code goes on.</param>
/// <param name="Hole">What opens a hole in it; null for nothing.</param>
internal readonly record struct LiteralOpening(int Length, string? Close = null, string? Hole = null)
{
    /// <summary>As in <c>'\U0010FFFF'</c>.</summary>
    private const int LongestEscape = 12;

    /// <summary>The longest name that C++ allows.</summary>
    private const int LongestName = 16;

    /// <param name="at">Where the literal's opening sign stands.</param>
    public static LiteralOpening Of(StringLiteral literal, ReadOnlySpan<char> line, int at)
    {
        var rest = line[at..];
        return literal.Shape switch
        {
            LiteralShape.Character => new LiteralOpening(Character(rest)),
            LiteralShape.RawQuotes => RawQuotes(rest, dollars: RunBefore(line[..at], '$')),
            LiteralShape.Hashes => Hashes(literal, RunBefore(line[..at], '#')),
            LiteralShape.NamedParentheses => NamedParentheses(rest),
            LiteralShape.Levels => Levels(rest),
            LiteralShape.DollarQuotes => DollarQuotes(rest),
            LiteralShape.HereDocument => HereDocument(literal, line, at),
            _ => new LiteralOpening(literal.Open.Length, literal.Close, literal.Hole),
        };
    }

    private static int RunBefore(ReadOnlySpan<char> before, char c) => before.Length - before.TrimEnd(c).Length;

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static int WordLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && IsWord(text[length]))
        {
            length++;
        }

        return length;
    }

    /// <summary>The literal's length, quotes and all; 1 for a quote that opens none, such as that of a Rust lifetime.</summary>
    private static int Character(ReadOnlySpan<char> rest)
    {
        var escaped = rest.Length > 2 && rest[1] == '\\';
        var content = escaped || (rest.Length > 2 && char.IsHighSurrogate(rest[1])) ? 2 : 1;
        if (rest.Length < content + 2)
        {
            return 1;
        }

        var window = rest.Slice(1 + content, Math.Min(escaped ? LongestEscape : 1, rest.Length - 1 - content));
        var close = window.IndexOf('\'');
        return close < 0 ? 1 : content + close + 2;
    }

    private static LiteralOpening RawQuotes(ReadOnlySpan<char> rest, int dollars)
    {
        var quotes = rest.Length - rest.TrimStart('"').Length;
        return new LiteralOpening(quotes, new string('"', quotes), dollars == 0 ? null : new string('{', dollars));
    }

    private static LiteralOpening Hashes(StringLiteral literal, int hashes)
    {
        var fence = new string('#', hashes);
        return hashes == 0 && literal.Prefixes.Count == 0
            ? default
            : new LiteralOpening(literal.Open.Length, literal.Close + fence, literal.Hole?.Insert(1, fence));
    }

    private static LiteralOpening NamedParentheses(ReadOnlySpan<char> rest)
    {
        var open = rest[..Math.Min(LongestName + 2, rest.Length)].IndexOf('(');
        return open < 1 || rest[1..open].ContainsAny(" )\\\"")
            ? default
            : new LiteralOpening(open + 1, $"){rest[1..open]}\"");
    }

    private static LiteralOpening Levels(ReadOnlySpan<char> rest)
    {
        var level = rest[1..].IndexOfAnyExcept('=');
        return level < 0 || rest[1 + level] != '['
            ? default
            : new LiteralOpening(level + 2, $"]{new string('=', level)}]");
    }

    private static LiteralOpening DollarQuotes(ReadOnlySpan<char> rest)
    {
        var fence = WordLength(rest[1..]) + 2;
        if (rest.Length < fence || rest[fence - 1] != '$')
        {
            return default;
        }

        var close = Lookahead.Of(rest, fence).IndexOf(rest[..fence], StringComparison.Ordinal);
        return new LiteralOpening(close < 0 ? fence : close + (2 * fence));
    }

    private static LiteralOpening HereDocument(StringLiteral literal, ReadOnlySpan<char> line, int at)
    {
        var rest = line[(at + literal.Open.Length)..];
        var word = rest.TrimStart("-~ \t");
        var isQuoted = word.StartsWith('"') || word.StartsWith('\'') || word.StartsWith('\\');
        word = isQuoted ? word[1..] : word;
        var length = WordLength(word);
        var isDocument = length > 0
            && (isQuoted || IsPlainWord(literal, rest, word[0]))
            && !Lookahead.Before(line, at).Contains("((", StringComparison.Ordinal);
        var taken = literal.Open.Length + rest.Length - word.Length + length;
        var closesQuote = isQuoted && length < word.Length && word[length] is '"' or '\'';
        return isDocument ? new LiteralOpening(taken + (closesQuote ? 1 : 0), word[..length].ToString()) : default;
    }

    /// <summary>Shells take any word; elsewhere small letters, and what stands apart, belong to a shift or an append.</summary>
    private static bool IsPlainWord(StringLiteral literal, ReadOnlySpan<char> rest, char first) => literal.OpensInWord
        ? char.IsLetter(first) || first == '_'
        : !rest.StartsWith(' ') && (char.IsUpper(first) || first == '_');
}
