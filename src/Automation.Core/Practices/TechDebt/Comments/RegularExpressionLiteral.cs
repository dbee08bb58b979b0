namespace Automation.Core.Practices.TechDebt.Comments;

/// <summary>Tells a regular expression between slashes from a division.</summary>
internal static class RegularExpressionLiteral
{
    /// <summary>The literal's length without its flags; 0 where the slash opens none because none closes it on the line.</summary>
    /// <param name="rest">The line from the slash on.</param>
    public static int Length(ReadOnlySpan<char> rest)
    {
        rest = Lookahead.Of(rest, 0);
        var inClass = false;
        for (var at = 1; at < rest.Length; at++)
        {
            switch (rest[at])
            {
                case '\\':
                    at++;
                    break;
                case '[':
                    inClass = true;
                    break;
                case ']':
                    inClass = false;
                    break;
                case '/' when !inClass:
                    return at + 1;
                default:
                    break;
            }
        }

        return 0;
    }

    /// <summary>Whether code that ends so ends with a value, which a slash after it would divide. A tag's bracket counts as one.</summary>
    public static bool IsValue(ReadOnlySpan<char> code)
    {
        var last = code[^1];
        if (char.IsLetterOrDigit(last) || last is '_' or '$')
        {
            return !IsKeyword(LastWord(code));
        }

        return last switch
        {
            ')' or ']' or '}' or '"' or '\'' or '`' or '<' or '.' => true,
            '>' => !code.EndsWith("=>", StringComparison.Ordinal),
            '+' or '-' => code.Length > 1 && code[^2] == last,
            _ => false,
        };
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> code)
    {
        var start = code.Length;
        while (start > 0 && (char.IsLetterOrDigit(code[start - 1]) || code[start - 1] is '_' or '$'))
        {
            start--;
        }

        return code[start..];
    }

    /// <summary>Words after which a value begins, in the languages with such literals.</summary>
    private static bool IsKeyword(ReadOnlySpan<char> word) => word is
        "return" or "typeof" or "case" or "in" or "of" or "delete" or "void" or "throw" or "new" or "instanceof" or "do" or "else"
        or "yield" or "await" or "when" or "if" or "unless" or "and" or "or" or "not" or "elsif" or "while" or "until" or "then";
}
