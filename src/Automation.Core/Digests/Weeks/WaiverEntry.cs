using Automation.Core.Facts;

namespace Automation.Core.Digests.Weeks;

/// <summary>A waiver on a pull request, without who gave it: figures are of teams, not of people.</summary>
/// <param name="Rule">Full rule id.</param>
/// <param name="EndsAt">
/// The first moment at which it holds no more: its last day is over, or it was taken back. Null where it has no end.
/// </param>
public sealed record WaiverEntry(string Rule, DateTimeOffset GivenAt, DateTimeOffset? EndsAt)
{
    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static WaiverEntry? Parse(string text) => text.Split(' ') switch
    {
        [var rule, var given] when FactReading.Time(given) is { } at => new WaiverEntry(rule, at, null),
        [var rule, var given, var end] when FactReading.Time(given) is { } at && FactReading.Time(end) is { } ends =>
            new WaiverEntry(rule, at, ends),
        _ => null,
    };

    /// <summary>Rule, begin and end.</summary>
    public override string ToString() => string.Join(' ', new[] { Rule, FactData.Time(GivenAt), FactData.Time(EndsAt) }.OfType<string>());
}
