using System.Text.RegularExpressions;

namespace Automation.Core.Practices.TechDebt.Markers;

/// <summary>
/// Reads until when a marker may stay. Days are ISO 8601 only, since <c>10/11/2026</c> means two of them; versions are those of the
/// code itself, not of its packages.
/// </summary>
internal static partial class MarkerExpiry
{
    /// <summary>A note that is a day and nothing else.</summary>
    public static DateOnly? Date(string note) =>
        DateOnly.TryParseExact(note, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>A note that is a version, as in <c>[&gt;=2.0.0]</c> and <c>(@1.2.3)</c>; without its operator.</summary>
    public static string? Version(string note) => VersionNote().Match(note) is { Success: true } version ? version.Groups[1].Value : null;

    /// <summary>The day that a text sets: "by 2026-12-31". A day alone may be the one on which it was written.</summary>
    public static DateOnly? DateIn(string text)
    {
        foreach (Match match in DatePhrase().Matches(text))
        {
            if (Date(match.Groups[1].Value) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>The version that a text sets: "until v2.0", "remove in 3.1".</summary>
    public static string? VersionIn(string text) =>
        VersionPhrase().Match(text) is { Success: true } version ? version.Groups[1].Value
        : LeadingVersion().Match(text) is { Success: true } leading ? leading.Groups[1].Value
        : null;

    /// <summary>Words that only lead to a day or version.</summary>
    public static bool IsWord(string word) => Word().IsMatch(word);

    [GeneratedRegex(
        @"^(?:by|until|till|before|after|due|expires?|expiry|deadline|on|in):?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(
        @"^(?:(?:>=?|@)v?(\d+(?:\.\d+){0,3}(?:-[\w.]+)?)|v?(?<1>\d+(?:\.\d+){1,3}(?:-[\w.]+)?)|v(?<1>\d+))$",
        RegexOptions.CultureInvariant)]
    private static partial Regex VersionNote();

    [GeneratedRegex(
        @"\b(?:by|until|till|before|after|due|expires?|expiring|expiry|deadline)(?:\s+(?:by|on|at|in|is))?\s*[:=]?\s*"
        + @"(\d{4}-\d{2}-\d{2})(?![\w-])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DatePhrase();

    [GeneratedRegex(
        @"\b(?:by|until|till|before|expires?\s+(?:in|with)|(?:removed?|removal|deleted?|drop|dropped|gone)(?:\s+[\w'-]+){0,3}?\s+in)\s+"
        + @"(?:version\s+|release\s+)?(?:v?(\d+(?:\.\d+){1,3}(?:-[\w.]+)?)|v(?<1>\d+))(?![\w/:-])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex VersionPhrase();

    [GeneratedRegex(@"^@v?(\d+(?:\.\d+){1,3}(?:-[\w.]+)?)(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingVersion();
}
