namespace Automation.Core.Practices.TechDebt.Comments;

/// <summary>Tells a regular expression between slashes from a division.</summary>
internal static class RegularExpressionLiteral
{
    /// <summary>A condition is not longer, so that a line of brackets costs no more than its length.</summary>
    private const int LongestCondition = 100;

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

    /// <summary>The code before a slash, without blanks and the block comment that may stand between.</summary>
    public static ReadOnlySpan<char> CodeBefore(ReadOnlySpan<char> line, int at)
    {
        var code = line[..at].TrimEnd();
        if (!code.EndsWith("*/", StringComparison.Ordinal))
        {
            return code;
        }

        var near = Lookahead.Before(code, code.Length - 2);
        var start = near.LastIndexOf("/*");
        return start < 0 ? code : code[..(code.Length - 2 - near.Length + start)].TrimEnd();
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
            ')' => !EndsCondition(code),
            ']' or '}' or '"' or '\'' or '`' or '<' or '.' => true,
            '!' => code.Length > 1 && code[^2] != '!' && IsValue(code[..^1]),
            '>' => !code.EndsWith("=>", StringComparison.Ordinal),
            '+' or '-' => code.Length > 1 && code[^2] == last,
            _ => false,
        };
    }

    /// <summary>What follows the condition of a statement begins another one: <c>if (a) /b/.test(c)</c>.</summary>
    private static bool EndsCondition(ReadOnlySpan<char> code)
    {
        var depth = 0;
        for (var at = code.Length - 1; at >= 0 && at >= code.Length - LongestCondition; at--)
        {
            depth += code[at] switch { ')' => 1, '(' => -1, _ => 0 };
            if (depth == 0)
            {
                return LastWord(code[..at].TrimEnd()) is "if" or "while" or "for" or "with";
            }
        }

        return false;
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
