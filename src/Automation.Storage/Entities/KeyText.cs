using System.Text;

namespace Automation.Storage.Entities;

/// <summary>
/// Parts of keys. Azure Tables refuses <c>/ \ # ?</c> and control characters and mistreats <c>%</c>; sorts by ordinal comparison.
/// </summary>
internal static class KeyText
{
    /// <summary>Separates the parts of a key: <see cref="Encode"/> never yields it.</summary>
    public const char Separator = '_';

    /// <summary>An id, so that ids sort as numbers.</summary>
    public static string Id(long id) => id.ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>A number inside a repository, so that numbers sort as numbers.</summary>
    public static string Number(int number) => number.ToString("D10", CultureInfo.InvariantCulture);

    /// <summary>A time, so that the newest sorts first.</summary>
    public static string Newest(DateTimeOffset time) =>
        (DateTime.MaxValue.Ticks - time.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>
    /// Any text, reversibly: ASCII letters, digits, <c>-</c> and <c>.</c> stay, every other UTF-16 unit becomes <c>=</c> and four
    /// hexadecimal digits.
    /// </summary>
    public static string Encode(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '.')
            {
                result.Append(c);
            }
            else
            {
                result.Append(CultureInfo.InvariantCulture, $"={(int)c:X4}");
            }
        }

        return result.ToString();
    }
}
