namespace Automation.Core.Practices.TechDebt.Comments;

/// <summary>Tells a literal of one character from a lone quote.</summary>
internal static class CharacterLiteral
{
    /// <summary>As in <c>'\U0010FFFF'</c>.</summary>
    private const int LongestEscape = 12;

    /// <summary>The literal's length, quotes and all; 1 for a quote that opens none, such as that of a Rust lifetime.</summary>
    /// <param name="rest">Code from the quote on.</param>
    public static int Length(ReadOnlySpan<char> rest)
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
}
