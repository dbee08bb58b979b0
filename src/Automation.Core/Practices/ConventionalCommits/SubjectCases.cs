namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>
/// The letter cases that a description can be in. A word with a capital inside (<c>HTTP</c>, <c>GitHub</c>, <c>OAuth2</c>) is a name:
/// a description that begins with one is not in sentence case.
/// </summary>
internal static class SubjectCases
{
    public const string Sentence = "sentence-case";
    public const string Start = "start-case";
    public const string Pascal = "pascal-case";
    public const string Upper = "upper-case";

    /// <param name="subject">The description, trimmed.</param>
    /// <param name="names">Words that are written with a capital wherever they stand.</param>
    public static bool IsIn(string subject, string letterCase, IReadOnlyList<string> names)
    {
        string[] words = subject.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && char.IsUpper(words[0][0]) && letterCase switch
        {
            Sentence => !IsName(words[0], names),
            Start => words.Length > 1 && words.All(BeginsWithCapital) && !words.All(word => IsName(word, names)),
            Pascal => words.Length == 1 && subject.All(char.IsLetterOrDigit) && subject.Any(char.IsLower) && !names.Contains(subject),
            Upper => words.Length > 1 && !subject.Any(char.IsLower),
            _ => false,
        };
    }

    private static bool IsName(string word, IReadOnlyList<string> names) =>
        word.AsSpan(1).IndexOfAnyInRange('A', 'Z') >= 0 || word.Any(char.IsDigit) || names.Contains(word.TrimEnd(',', ':', ';'));

    private static bool BeginsWithCapital(string word) => !char.IsLetter(word[0]) || char.IsUpper(word[0]);
}
