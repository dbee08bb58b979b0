using Automation.Core.Evaluations;
using Automation.Core.Practices.TechDebt;

namespace Automation.Core.Digests.Weeks;

/// <summary>A marker with a day from which on it is overdue.</summary>
/// <param name="Id">Hash of tag and text: the same words in another place are the same marker.</param>
public sealed record DatedMarker(string Id, DateOnly Expires)
{
    private const int IdDigits = 16;
    private const string Format = "yyyy-MM-dd";

    /// <param name="marker">With a day.</param>
    public static DatedMarker Of(DebtMarker marker) => new(IdOf(marker), marker.Expires!.Value);

    public static string IdOf(DebtMarker marker)
    {
        using var hash = new ContentHash();
        return hash.Add(marker.Tag).Add(marker.Text).Finish(IdDigits);
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
