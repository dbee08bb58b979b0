namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>
/// The letter cases that policy can name, for a text that is one name, such as a type or a scope. Told by the look of the text: digits
/// fit every case, so <c>v2</c> is in kebab-case.
/// </summary>
internal static class LetterCases
{
    public const string Lower = "lower-case";
    public const string Upper = "upper-case";
    public const string Camel = "camel-case";
    public const string Kebab = "kebab-case";
    public const string Pascal = "pascal-case";
    public const string Sentence = "sentence-case";
    public const string Snake = "snake-case";
    public const string Start = "start-case";

    public static IReadOnlyList<string> All { get; } = [Lower, Upper, Camel, Kebab, Pascal, Sentence, Snake, Start];

    /// <summary>Whether a name is in a case; null for one without a letter that has a case, such as a number.</summary>
    public static bool? OfName(ReadOnlySpan<char> name, string letterCase)
    {
        var (upper, lower) = (HasUpper(name), HasLower(name));
        return !upper && !lower ? null : letterCase switch
        {
            Lower => !upper,
            Upper => !lower,
            Kebab => !upper && IsChain(name, '-'),
            Snake => !upper && IsChain(name, '_'),
            Camel => char.IsLower(name[0]) && IsChain(name, '\0'),
            Pascal => char.IsUpper(name[0]) && (lower || name.Length == 1) && IsChain(name, '\0'),
            Sentence => char.IsUpper(name[0]),
            Start => IsStart(name),
            _ => throw new ArgumentOutOfRangeException(nameof(letterCase), letterCase, "No such letter case."),
        };
    }

    public static bool HasUpper(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsUpper(c))
            {
                return true;
            }
        }

        return false;
    }

    public static bool HasLower(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLower(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Letters and digits, with a separator between some of them.</summary>
    private static bool IsChain(ReadOnlySpan<char> text, char separator)
    {
        var previous = separator;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c) && (c != separator || previous == separator))
            {
                return false;
            }

            previous = c;
        }

        return previous != separator;
    }

    private static bool IsStart(ReadOnlySpan<char> text)
    {
        foreach (var word in text.Split(' '))
        {
            if (text[word] is [var first, ..] && char.IsLower(first))
            {
                return false;
            }
        }

        return true;
    }
}
