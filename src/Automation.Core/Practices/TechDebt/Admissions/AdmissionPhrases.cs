using System.Text.RegularExpressions;

namespace Automation.Core.Practices.TechDebt.Admissions;

/// <summary>
/// Looks for phrases that admit debt, word by word: in any case, with hyphens or blanks between, in the plural. A phrase whose sentence
/// says that the debt is gone, old or not there is none.
/// </summary>
internal sealed partial class AdmissionPhrases
{
    private readonly ILookup<string, (string Text, string[] Words)> byFirstWord;

    /// <param name="phrases">Each of one word or more.</param>
    public AdmissionPhrases(IEnumerable<string> phrases) => byFirstWord = phrases
        .Select(phrase => (Text: phrase, Words: WordsOf(phrase)))
        .Where(phrase => phrase.Words.Length > 0)
        .OrderByDescending(phrase => phrase.Words.Length)
        .ToLookup(phrase => phrase.Words[0]);

    /// <summary>The first phrase that a sentence admits debt by; null when there is none.</summary>
    public string? FindIn(string sentence)
    {
        var words = WordsOf(sentence);
        for (var at = 0; at < words.Length; at++)
        {
            foreach (var (text, phrase) in byFirstWord[words[at]].Concat(byFirstWord[words[at].TrimEnd('s')]))
            {
                if (IsAt(words, at, phrase) && !AdmissionContext.Denies(words, at, phrase.Length))
                {
                    return text;
                }
            }
        }

        return null;
    }

    private static bool IsAt(string[] words, int at, string[] phrase)
    {
        if (at + phrase.Length > words.Length)
        {
            return false;
        }

        for (var i = 0; i < phrase.Length; i++)
        {
            if (words[at + i] != phrase[i] && words[at + i] != phrase[i] + "s")
            {
                return false;
            }
        }

        return true;
    }

    private static string[] WordsOf(string text) =>
        [.. Word().Matches(text.Replace('’', '\'')).Select(match => match.Value.ToLowerInvariant())];

    [GeneratedRegex(@"[\p{L}\p{N}_]+(?:'[\p{L}\p{N}]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
