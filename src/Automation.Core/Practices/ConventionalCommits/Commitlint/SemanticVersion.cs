using System.Buffers;

namespace Automation.Core.Practices.ConventionalCommits.Commitlint;

/// <summary>Semantic Versioning 2.0.0 as npm's <c>semver.valid</c> takes it: strict, with an optional <c>v</c>.</summary>
internal static class SemanticVersion
{
    private const int MaxLength = 256;
    private const long MaxNumber = 9007199254740991;

    private static readonly SearchValues<char> IdentifierCharacters =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-");

    public static bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxLength)
        {
            return false;
        }

        var rest = text.StartsWith('v') ? text[1..] : text;
        var plus = rest.IndexOf('+');
        if (plus >= 0 && !AreIdentifiers(rest[(plus + 1)..], leadingZeros: true))
        {
            return false;
        }

        rest = plus < 0 ? rest : rest[..plus];
        var hyphen = rest.IndexOf('-');
        return (hyphen < 0 || AreIdentifiers(rest[(hyphen + 1)..], leadingZeros: false))
            && IsCore(hyphen < 0 ? rest : rest[..hyphen]);
    }

    private static bool IsCore(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var range in text.Split('.'))
        {
            count++;
            if (!IsNumber(text[range]))
            {
                return false;
            }
        }

        return count == 3;
    }

    private static bool IsNumber(ReadOnlySpan<char> text) =>
        (text.Length == 1 || !text.StartsWith('0'))
        && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number <= MaxNumber;

    private static bool AreIdentifiers(ReadOnlySpan<char> text, bool leadingZeros)
    {
        foreach (var range in text.Split('.'))
        {
            var part = text[range];
            var wellFormed = part.Length > 0 && part.IndexOfAnyExcept(IdentifierCharacters) < 0;
            var zeroLed = part.Length > 1 && part[0] == '0' && part.IndexOfAnyExceptInRange('0', '9') < 0;
            if (!wellFormed || (zeroLed && !leadingZeros))
            {
                return false;
            }
        }

        return true;
    }
}
