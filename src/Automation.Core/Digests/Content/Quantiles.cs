namespace Automation.Core.Digests.Content;

/// <summary>Quantiles of durations that are sorted and not empty.</summary>
internal static class Quantiles
{
    /// <summary>The middle value; of an even number the mean of the middle two, halves of a tick cut off.</summary>
    public static TimeSpan Median(ReadOnlySpan<TimeSpan> sorted)
    {
        var below = sorted[(sorted.Length - 1) / 2].Ticks;
        var above = sorted[sorted.Length / 2].Ticks;
        return new TimeSpan(below + ((above - below) / 2));
    }

    /// <summary>
    /// The value of rank ⌈0.9 n⌉, which is one that was measured
    /// (nearest rank, https://en.wikipedia.org/wiki/Percentile#The_nearest-rank_method).
    /// </summary>
    public static TimeSpan Percentile90(ReadOnlySpan<TimeSpan> sorted) => sorted[(((9 * sorted.Length) + 9) / 10) - 1];
}
