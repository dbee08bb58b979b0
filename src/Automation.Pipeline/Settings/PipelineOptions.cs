namespace Automation.Pipeline.Settings;

/// <summary>Section <c>Pipeline</c>: how work is paced, retried and claimed.</summary>
public sealed class PipelineOptions
{
    public const string SectionName = "Pipeline";

    /// <summary>How long after an event its pull request is evaluated, so that a burst of events is answered once.</summary>
    public TimeSpan Debounce { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How often work is tried before it counts as failed.</summary>
    public int MaxAttempts { get; set; } = 10;

    /// <summary>The wait before the second attempt; it doubles with each further one.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest wait between two attempts, unless GitHub asks for a longer one.</summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a worker may be silent before its delivery or pull request is given to another.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a message taken from a queue stays invisible to others unless the take is extended.</summary>
    public TimeSpan Visibility { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Messages of one queue that are handled at the same time in one process.</summary>
    public int Concurrency { get; set; } = 8;

    /// <summary>The pause after a look at a queue that was just empty; it doubles up to <see cref="MaxPollInterval"/>.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMilliseconds(50);

    /// <summary>The pause between looks at a queue that stays empty.</summary>
    public TimeSpan MaxPollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long work under way may go on when the process is told to stop.</summary>
    public TimeSpan ShutdownGrace { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long storage may take to accept a webhook before the sender is told to come again.</summary>
    public TimeSpan AcceptTimeout { get; set; } = TimeSpan.FromSeconds(7.5);

    /// <summary>How long a pull request waits for its evaluation before the sweep asks again.</summary>
    public TimeSpan SweepAfter { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long the organisation's policy is used after it could last be read.</summary>
    public TimeSpan PolicyKeep { get; set; } = TimeSpan.FromDays(7);
}
