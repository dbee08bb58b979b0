namespace Automation.Core.Practices.ConventionalCommits.Commitlint;

/// <summary>
/// commitlint's <c>subject-case</c> as config-conventional sets it: never sentence, start, Pascal or upper case. It looks at subjects
/// that begin with a cased letter only.
/// </summary>
internal static class SubjectCase
{
    private const char MicroSign = '\u00B5';

    /// <summary>A combining mark that pattern matching without regard to case takes for a small iota.</summary>
    private const char CombiningIota = '\u0345';

    /// <summary>
    /// The last three cases imply the first, and a subject that begins with a cased letter is in sentence case exactly when its first
    /// unit is in upper case. The two letters that word splitting does not see are the exception.
    /// </summary>
    public static bool IsForbidden(ReadOnlySpan<char> subject) =>
        !subject.IsEmpty && !char.IsAsciiLetterLower(subject[0])
        && (subject[0] is MicroSign or CombiningIota
            ? HasNoWordOrBeginsWithNumber(subject)
            : ScriptText.BeginsWithCasedLetter(subject) && ScriptText.IsUpper(subject[0]));

    /// <summary>
    /// A text that comes out of the conversion empty, or with a digit in front, counts as converted already. Quoted parts are taken
    /// out before, and the words are lodash's.
    /// </summary>
    private static bool HasNoWordOrBeginsWithNumber(ReadOnlySpan<char> subject)
    {
        for (var at = 0; at < subject.Length; at++)
        {
            var c = subject[at];
            if (c is '`' or '"' or '\'' && subject[(at + 1)..].IndexOf(c) is >= 0 and var length)
            {
                at += length + 1;
            }
            else if (BeginsWord(subject[at..]))
            {
                return char.IsAsciiDigit(c);
            }
        }

        return true;
    }

    private static bool BeginsWord(ReadOnlySpan<char> text) => text[0] switch
    {
        <= '\u007F' => char.IsAsciiLetterOrDigit(text[0]),
        <= '\u00BF' or '\u00D7' or '\u00F7' => false,
        >= '\u0300' and <= '\u036F' or >= '\u20D0' and <= '\u20FF' or >= '\uFE20' and <= '\uFE2F' => false,
        >= '\u2000' and <= '\u206F' or '\u180E' => false,
        var c when char.IsSurrogate(c) => text.Length > 1 && char.IsSurrogatePair(c, text[1]),
        var c => !ScriptText.IsWhiteSpace(c),
    };
}
