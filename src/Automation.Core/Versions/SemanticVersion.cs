using System.Buffers;

namespace Automation.Core.Versions;

/// <summary>
/// A version by Semantic Versioning 2.0.0 (https://semver.org), in order of precedence. Build metadata is read and left out: it says
/// nothing about the order (point 10). Numbers are as great as npm takes them, so that what we print is a version everywhere.
/// </summary>
/// <param name="Prerelease">The identifiers behind the hyphen, such as <c>rc.1</c>; null for a release.</param>
public sealed record SemanticVersion(long Major, long Minor, long Patch, string? Prerelease = null) : IComparable<SemanticVersion>
{
    private const int MaxLength = 256;
    private const long MaxNumber = 9007199254740991;

    private static readonly SearchValues<char> IdentifierCharacters =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-");

    /// <summary>The version in a text; with a leading <c>v</c>, as tags have it, or without. Null for any other text.</summary>
    public static SemanticVersion? Find(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxLength)
        {
            return null;
        }

        var rest = text.StartsWith('v') ? text[1..] : text;
        var plus = rest.IndexOf('+');
        if (plus >= 0 && !AreIdentifiers(rest[(plus + 1)..], leadingZeros: true))
        {
            return null;
        }

        rest = plus < 0 ? rest : rest[..plus];
        var hyphen = rest.IndexOf('-');
        var core = hyphen < 0 ? rest : rest[..hyphen];
        var prerelease = hyphen < 0 ? default : rest[(hyphen + 1)..];
        Span<long> numbers = stackalloc long[3];
        return (hyphen < 0 || AreIdentifiers(prerelease, leadingZeros: false)) && AreNumbers(core, numbers)
            ? new SemanticVersion(numbers[0], numbers[1], numbers[2], hyphen < 0 ? null : prerelease.ToString())
            : null;
    }

    public static bool operator <(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) < 0;

    public static bool operator >(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) > 0;

    public static bool operator <=(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) >= 0;

    /// <summary>Precedence (point 11).</summary>
    public int CompareTo(SemanticVersion? other)
    {
        if (other is null)
        {
            return 1;
        }

        var core = (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));
        return core != 0 ? core : (Prerelease, other.Prerelease) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            var (mine, theirs) => Compare(mine.Split('.'), theirs.Split('.')),
        };
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}{(Prerelease is null ? "" : "-" + Prerelease)}");

    private static int Compare(string[] left, string[] right)
    {
        foreach (var (mine, theirs) in left.Zip(right))
        {
            var order = (IsNumeric(mine), IsNumeric(theirs)) switch
            {
                // Without leading zeros the longer number is the greater one, however many digits it has.
                (true, true) when mine.Length != theirs.Length => mine.Length.CompareTo(theirs.Length),
                (true, false) => -1,
                (false, true) => 1,
                _ => string.CompareOrdinal(mine, theirs),
            };
            if (order != 0)
            {
                return order;
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    private static bool AreNumbers(ReadOnlySpan<char> text, Span<long> numbers)
    {
        var count = 0;
        foreach (var range in text.Split('.'))
        {
            if (count == numbers.Length || !TryReadNumber(text[range], out numbers[count++]))
            {
                return false;
            }
        }

        return count == numbers.Length;
    }

    /// <summary>Digits only: .NET's own reader lets zero bytes pass behind them.</summary>
    private static bool TryReadNumber(ReadOnlySpan<char> text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
        && IsNumeric(text)
        && (text.Length == 1 || !text.StartsWith('0'))
        && number <= MaxNumber;

    private static bool AreIdentifiers(ReadOnlySpan<char> text, bool leadingZeros)
    {
        foreach (var range in text.Split('.'))
        {
            var part = text[range];
            var wellFormed = part.Length > 0 && part.IndexOfAnyExcept(IdentifierCharacters) < 0;
            var zeroLed = part.Length > 1 && part[0] == '0' && IsNumeric(part);
            if (!wellFormed || (zeroLed && !leadingZeros))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNumeric(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;
}
