namespace Automation.Core.Patterns;

/// <summary>
/// A class of characters as git's own matcher reads it: <c>[abc]</c>, <c>[a-z]</c>, <c>[!a-z]</c> or <c>[^a-z]</c>, with escapes and
/// the names of POSIX such as <c>[[:digit:]]</c>. A <c>]</c> that stands first means itself.
/// </summary>
internal sealed class CharacterClass
{
    private readonly List<(int First, int Last)> ranges = [];
    private readonly bool negated;
    private readonly string text;

    private CharacterClass(bool negated, string text)
    {
        this.negated = negated;
        this.text = text;
    }

    /// <param name="text">Begins with the opening bracket.</param>
    /// <param name="length">How much of the text the class takes.</param>
    /// <returns>Null where it is never closed, or names a class that there is none of.</returns>
    public static CharacterClass? Parse(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        var at = text.Length > 1 && text[1] is '!' or '^' ? 2 : 1;
        var ranges = new List<(int First, int Last)>();
        int? previous = null;
        var start = at;
        while (at < text.Length && (text[at] != ']' || at == start))
        {
            if (text[at..].StartsWith("[:") && text[at..].IndexOf(']') is > 0 and var close && text[at + close - 1] == ':' && close > 2)
            {
                if (!PosixClass.TryAdd(text.Slice(at + 2, close - 3), ranges))
                {
                    return null;
                }

                previous = null;
                at += close + 1;
            }
            else if (text[at] == '-' && previous is { } first && at + 1 < text.Length && text[at + 1] != ']')
            {
                at = Character(text, at + 1, out var last);
                ranges.Add((first, last));
                previous = null;
            }
            else
            {
                at = Character(text, at, out var single);
                ranges.Add((single, single));
                previous = single;
            }
        }

        if (at >= text.Length)
        {
            return null;
        }

        length = at + 1;
        var found = new CharacterClass(start == 2, text[..length].ToString());
        found.ranges.AddRange(ranges);
        return found;
    }

    public bool Holds(int character) => ranges.Exists(r => character >= r.First && character <= r.Last) != negated;

    public override string ToString() => text;

    /// <summary>Reads one character, escaped or not, and gives the place after it.</summary>
    private static int Character(ReadOnlySpan<char> text, int at, out int character)
    {
        if (text[at] == '\\' && at + 1 < text.Length)
        {
            at++;
        }

        System.Text.Rune.DecodeFromUtf16(text[at..], out var rune, out var length);
        character = rune.Value;
        return at + length;
    }
}
