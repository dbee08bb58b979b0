namespace Automation.Core.Digests.Content;

/// <summary>A distribution of durations in the team's business hours.</summary>
/// <param name="N">How many there were.</param>
/// <param name="Median">
/// The middle one, of an even number the mean of the middle two; null below <see cref="DigestLimits.SmallNumber"/>.
/// </param>
/// <param name="Percentile90">
/// By nearest rank: the shortest one that at least nine in ten do not exceed. Null below <see cref="DigestLimits.SmallSample"/>.
/// </param>
public sealed record DurationFigure(int N, TimeSpan? Median, TimeSpan? Percentile90)
{
    internal static DurationFigure Of(IEnumerable<TimeSpan> durations)
    {
        TimeSpan[] sorted = [.. durations.Order()];
        return new DurationFigure(
            sorted.Length,
            sorted.Length < DigestLimits.SmallNumber ? null : Quantiles.Median(sorted),
            sorted.Length < DigestLimits.SmallSample ? null : Quantiles.Percentile90(sorted));
    }
}
