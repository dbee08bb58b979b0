namespace Automation.Core.Practices.ConventionalCommits.Parsing;

/// <summary>Reads <c>type(scope)!: description</c> from left to right, each character once or twice.</summary>
internal static class HeaderReader
{
    private const char FullWidthColon = '\uFF1A';

    public static HeaderReading Read(ReadOnlySpan<char> header)
    {
        var type = TypeLength(header);
        if (type == 0)
        {
            return new(header.Length > 0 && header[0] is ':' or '(' or '!' ? HeaderFault.TypeMissing : HeaderFault.TypeNotAWord);
        }

        var at = type;
        var scope = 0;
        if (At(header, at) == '(')
        {
            var fault = ReadScope(header[at..], out scope);
            if (fault != HeaderFault.None)
            {
                return new(fault);
            }

            at += scope + 2;
        }

        var mark = At(header, at) == '!';
        at += mark ? 1 : 0;
        return At(header, at) == ':'
            ? ReadDescription(header, at + 1, new(HeaderFault.None, type, scope, mark))
            : new(FaultBeforeColon(header[at..], scope > 0, mark));
    }

    /// <summary>A type is a noun: a letter, then letters with their marks, digits, hyphens and underscores.</summary>
    private static int TypeLength(ReadOnlySpan<char> header)
    {
        var length = 0;
        while (length < header.Length && (char.IsLetter(header[length]) || (length > 0 && IsInnerTypeCharacter(header[length]))))
        {
            length++;
        }

        return length;
    }

    private static bool IsInnerTypeCharacter(char c) => char.IsDigit(c) || c is '-' or '_'
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static HeaderFault ReadScope(ReadOnlySpan<char> text, out int length)
    {
        var inner = text[1..];
        length = inner.IndexOfAny('(', ')');
        return length < 0 ? HeaderFault.ScopeNotClosed
            : inner[length] == '(' ? HeaderFault.ScopeRepeated
            : inner[..length].IsWhiteSpace() ? HeaderFault.ScopeEmpty
            : HeaderFault.None;
    }

    private static HeaderReading ReadDescription(ReadOnlySpan<char> header, int start, HeaderReading prefix)
    {
        var rest = header[start..];
        return rest.IsEmpty ? new(HeaderFault.DescriptionAndSpaceMissing)
            : rest[0] != ' ' ? new(HeaderFault.SpaceMissing)
            : rest.IsWhiteSpace() ? new(HeaderFault.DescriptionMissing)
            : prefix with { DescriptionStart = start + 1 };
    }

    /// <summary>Says why the text behind type, scope and exclamation mark is not a colon.</summary>
    private static HeaderFault FaultBeforeColon(ReadOnlySpan<char> rest, bool hasScope, bool hasMark)
    {
        if (hasMark)
        {
            return rest.TrimStart().StartsWith(':') ? HeaderFault.SpaceBeforeColon : HeaderFault.ExclamationMarkMisplaced;
        }

        if (rest.StartsWith('('))
        {
            return HeaderFault.ScopeRepeated;
        }

        if (rest.StartsWith(FullWidthColon))
        {
            return HeaderFault.ColonFullWidth;
        }

        var next = rest.TrimStart();
        var close = next.StartsWith('(') && !hasScope ? next.IndexOf(')') + 1 : 0;
        return next.StartsWith(':') ? HeaderFault.SpaceBeforeColon
            : close > 0 && next[close..].TrimStart('!').StartsWith(':') ? HeaderFault.SpaceBeforeScope
            : HeaderFault.ColonMissing;
    }

    private static char At(ReadOnlySpan<char> text, int index) => index < text.Length ? text[index] : '\0';
}
