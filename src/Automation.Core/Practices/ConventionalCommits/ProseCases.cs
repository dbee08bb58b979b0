using System.Buffers;

namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>
/// The letter cases of a sentence, such as a description. Words with a spelling of their own say nothing about the case of the sentence
/// around them: code in backticks and quotations, acronyms (<c>HTTP</c>), names with a capital inside (<c>GitHub</c>, <c>iOS</c>),
/// words with a digit (<c>OAuth2</c>), file names and identifiers (<c>README.md</c>, <c>Foo.bar()</c>), well-known proper nouns.
/// </summary>
internal static class ProseCases
{
    private const string Quotes = "`\"'";

    private static readonly SearchValues<char> SignsOfCode = SearchValues.Create("_#+@=<>$\\()0123456789");

    /// <summary>
    /// Whether a sentence is in a case; null where it cannot be told, such as for one that begins with no letter, or holds nothing but
    /// words with a spelling of their own.
    /// </summary>
    /// <param name="text">The sentence, trimmed.</param>
    /// <param name="letterCase">One of <see cref="LetterCases.All"/>.</param>
    /// <param name="names">Words that are written in one way wherever they stand.</param>
    public static bool? Of(ReadOnlySpan<char> text, string letterCase, IReadOnlyList<string> names)
    {
        if (text.IsEmpty || !(char.IsUpper(text[0]) || char.IsLower(text[0])))
        {
            return null;
        }

        return letterCase switch
        {
            LetterCases.Sentence => HasOwnSpelling(FirstWord(text), names) ? null : char.IsUpper(text[0]),
            LetterCases.Lower => IsLower(text, names),
            LetterCases.Upper => IsUpper(text, names),
            LetterCases.Start => IsStart(text, names),
            _ when FirstWord(text).Length < text.Length => false,
            _ => ProperNouns.Contain(text, names) ? null : LetterCases.OfName(text, letterCase),
        };
    }

    /// <summary>Whether a word is written in one way wherever it stands in a sentence.</summary>
    public static bool HasOwnSpelling(ReadOnlySpan<char> word, IReadOnlyList<string> names)
    {
        if (word.IndexOfAny(Quotes) == 0)
        {
            return true;
        }

        word = word.Trim(".,:;!?()[]\"'");
        return word.IsEmpty || word is "I" || word.StartsWith("I'") || word.StartsWith("I\u2019")
            || LetterCases.HasUpper(word[1..]) || IsIdentifier(word) || ProperNouns.Contain(word, names);
    }

    /// <summary>Digits, and characters that stand in names of files and code, but not inside of a word.</summary>
    private static bool IsIdentifier(ReadOnlySpan<char> word)
    {
        var dot = word.IndexOf('.');
        return word.ContainsAny(SignsOfCode) || word.Contains("::", StringComparison.Ordinal)
            || (dot > 0 && dot + 1 < word.Length && char.IsLetter(word[dot + 1]));
    }

    private static bool? IsLower(ReadOnlySpan<char> text, IReadOnlyList<string> names)
    {
        if (IsUpper(text, names) == true)
        {
            return false;
        }

        var told = false;
        for (var rest = text; NextWord(ref rest) is { IsEmpty: false } word;)
        {
            if (!HasOwnSpelling(word, names))
            {
                told = true;
                if (LetterCases.HasUpper(word))
                {
                    return false;
                }
            }
        }

        return told ? true : null;
    }

    /// <summary>One word in capitals is an acronym; several are shouting.</summary>
    private static bool? IsUpper(ReadOnlySpan<char> text, IReadOnlyList<string> names)
    {
        if (!LetterCases.HasLower(text))
        {
            return FirstWord(text).Length < text.Length ? true : null;
        }

        for (var rest = text; NextWord(ref rest) is { IsEmpty: false } word;)
        {
            if (LetterCases.HasLower(word) && !HasOwnSpelling(word, names))
            {
                return false;
            }
        }

        return null;
    }

    private static bool? IsStart(ReadOnlySpan<char> text, IReadOnlyList<string> names)
    {
        var (words, told) = (0, false);
        for (var rest = text; NextWord(ref rest) is { IsEmpty: false } word; words++)
        {
            if (!HasOwnSpelling(word, names))
            {
                told = true;
                if (char.IsLower(word[0]))
                {
                    return false;
                }
            }
        }

        return told && words > 1 ? true : null;
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text) => NextWord(ref text);

    /// <summary>Takes a word off a text; a quotation is one word, whatever it holds. Empty at the end.</summary>
    private static ReadOnlySpan<char> NextWord(scoped ref ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        var quoted = text.IndexOfAny(Quotes) == 0 ? text[1..].IndexOf(text[0]) + 2 : 0;
        var start = quoted > 1 ? quoted : 0;
        var length = text[start..].IndexOfAny(" \t\n");
        var word = length < 0 ? text : text[..(start + length)];
        text = text[word.Length..];
        return word;
    }
}
