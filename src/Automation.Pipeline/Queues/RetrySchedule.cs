using Microsoft.Extensions.Options;

namespace Automation.Pipeline.Queues;

/// <summary>When failed work is tried again: exponentially later, with jitter, and never sooner than the other side asked.</summary>
public sealed class RetrySchedule(IOptions<PipelineOptions> options, Random random)
{
    /// <summary>What anyone else asks for is bounded: GitHub's longest wait is an hour.</summary>
    private static readonly TimeSpan LongestAsked = TimeSpan.FromHours(2);

    /// <summary>True when no attempt follows this one.</summary>
    public bool IsLast(int attempt) => attempt >= options.Value.MaxAttempts;

    /// <summary>The wait after an attempt, counted from one: half of it is fixed, half by chance.</summary>
    public TimeSpan DelayAfter(int attempt, TimeSpan? asked)
    {
        var exponent = Math.Clamp(attempt - 1, 0, 30);
        var full = Math.Min(options.Value.RetryDelay.TotalSeconds * (1L << exponent), options.Value.MaxRetryDelay.TotalSeconds);
        var delay = TimeSpan.FromSeconds((full / 2) + (full / 2 * random.NextDouble()));
        var least = asked is { } wait && wait < LongestAsked ? wait : asked is null ? TimeSpan.Zero : LongestAsked;
        return delay > least ? delay : least + (delay / 10);
    }
}
