namespace Automation.Core.Digests.Content;

/// <summary>A distribution of durations in the team's business hours.</summary>
/// <param name="N">How many there were.</param>
/// <param name="Median">Null below <see cref="DigestLimits.SmallNumber"/>.</param>
/// <param name="Percentile90">Null below <see cref="DigestLimits.SmallSample"/>.</param>
public sealed record DurationFigure(int N, TimeSpan? Median, TimeSpan? Percentile90);
