using Automation.Core.Evaluations;

namespace Automation.Core.Digests.Weeks;

/// <summary>A marker with a day from which on it is overdue.</summary>
/// <param name="Id">Hash of tag and text: the same words in another place are the same marker.</param>
public sealed record DatedMarker(string Id, DateOnly Expires)
{
    private const int IdDigits = 16;
    private const string Format = "yyyy-MM-dd";

    public static DatedMarker Of(string tag, string text, DateOnly expires)
    {
        using var hash = new ContentHash();
        return new DatedMarker(hash.Add(tag).Add(text).Finish(IdDigits), expires);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static DatedMarker? Parse(string text) =>
        text.Split(' ') is [var day, var id]
        && DateOnly.TryParseExact(day, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var expires)
            ? new DatedMarker(id, expires)
            : null;

    /// <summary>Day and id.</summary>
    public override string ToString() => $"{Expires.ToString(Format, CultureInfo.InvariantCulture)} {Id}";
}
