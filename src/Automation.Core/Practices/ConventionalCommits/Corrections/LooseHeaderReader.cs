using System.Buffers;

namespace Automation.Core.Practices.ConventionalCommits.Corrections;

/// <summary>
/// Reads <c>feat : x</c>, <c>[feat] x</c>, <c>feat - x</c>, <c>feat; x</c>, <c>feat/api: x</c> and the like from left to right. Takes
/// only forms that cannot be the beginning of an ordinary sentence.
/// </summary>
internal ref struct LooseHeaderReader
{
    private static readonly SearchValues<char> ShortCodeCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_+-");

    private ReadOnlySpan<char> rest;

    private LooseHeaderReader(ReadOnlySpan<char> text) => rest = text;

    /// <summary>Null where it is not certain what was meant.</summary>
    public static LooseHeader? Read(string header)
    {
        var reader = new LooseHeaderReader(WithoutOrnament(header.AsSpan().Trim()));
        var close = reader.rest switch { ['[', ..] => ']', ['(', ..] => ')', _ => '\0' };
        return close == '\0' ? reader.ReadOpen() : reader.ReadEnclosed(close);
    }

    /// <summary>Takes off emoji, their short codes and bullets in front; letters, digits, brackets and quotes say something.</summary>
    private static ReadOnlySpan<char> WithoutOrnament(ReadOnlySpan<char> text)
    {
        while (text.Length > 0 && !char.IsLetterOrDigit(text[0]) && text[0] is not ('[' or '(' or '"' or '\'' or '`'))
        {
            text = text[Math.Max(1, ShortCodeLength(text))..];
        }

        return text;
    }

    /// <summary>Length of <c>:sparkles:</c>; 0 for anything else.</summary>
    private static int ShortCodeLength(ReadOnlySpan<char> text)
    {
        var end = text.StartsWith(':') ? text[1..].IndexOf(':') : -1;
        return end > 0 && text.Slice(1, end).IndexOfAnyExcept(ShortCodeCharacters) < 0 ? end + 2 : 0;
    }

    /// <summary><c>feat(api) - x</c>: the prefix up to a separator.</summary>
    private LooseHeader? ReadOpen() =>
        ReadPrefix() is (var type, var scope, var mark) && ReadSeparator() ? Finish(type, scope, mark) : null;

    /// <summary><c>[feat(api)] x</c>: the prefix in brackets, with or without a separator behind them.</summary>
    private LooseHeader? ReadEnclosed(char close)
    {
        var end = rest.IndexOf(close);
        if (end < 0)
        {
            return null;
        }

        var inner = new LooseHeaderReader(rest[1..end]);
        if (inner.ReadPrefix() is not (var type, var scope, var mark) || !inner.rest.IsWhiteSpace())
        {
            return null;
        }

        rest = rest[(end + 1)..];
        mark |= ReadMark();
        ReadSeparator();
        return rest.TrimStart() is ['[' or '(', ..] ? null : Finish(type, scope, mark);
    }

    private readonly LooseHeader? Finish(string type, string? scope, bool mark)
    {
        var description = rest.Trim();
        return description.IsEmpty ? null : new LooseHeader(type, scope, mark, description.ToString());
    }

    private (string Type, string? Scope, bool Mark)? ReadPrefix()
    {
        var type = ReadWord();
        if (type.IsEmpty || !char.IsLetter(type[0]))
        {
            return null;
        }

        var mark = ReadMark();
        return ReadScope(out var scope) ? (type.ToString(), scope, ReadMark() || mark) : null;
    }

    /// <summary>A type, or a scope behind a slash.</summary>
    private ReadOnlySpan<char> ReadWord()
    {
        var length = 0;
        while (length < rest.Length && (char.IsLetterOrDigit(rest[length]) || rest[length] is '-' or '_'))
        {
            length++;
        }

        var word = rest[..length];
        rest = rest[length..];
        return word;
    }

    private bool ReadMark()
    {
        var isMark = rest.TrimStart() is ['!', ..];
        rest = isMark ? rest.TrimStart()[1..] : rest;
        return isMark;
    }

    /// <summary><c>(api)</c>, <c>[api]</c> or <c>/api</c>; false for one that does not close or holds others.</summary>
    private bool ReadScope(out string? scope)
    {
        scope = null;
        if (rest is ['/', ..])
        {
            rest = rest[1..];
            scope = ReadWord().ToString();
            return scope.Length > 0;
        }

        var text = rest.TrimStart();
        if (text is not ['(' or '[', ..])
        {
            return true;
        }

        var end = text[1..].IndexOfAny("()[]");
        if (end < 0 || text[end + 1] != (text[0] == '(' ? ')' : ']'))
        {
            return false;
        }

        var inner = text.Slice(1, end).Trim();
        scope = inner.IsEmpty ? null : inner.ToString();
        rest = text[(end + 2)..];
        return true;
    }

    /// <summary>A colon of any kind, a semicolon, or a dash with white space on both sides: else it is a hyphen.</summary>
    private bool ReadSeparator()
    {
        var text = rest.TrimStart();
        var found = text is [':' or ';' or '\uFF1A', ..]
            || (text.Length < rest.Length && text is ['-' or '\u2013' or '\u2014', ' ' or '\t', ..]);
        rest = found ? text[1..].TrimStart(":\uFF1A") : rest;
        return found;
    }
}
