namespace Automation.Pipeline.Settings;

/// <summary>Section <c>Retention</c>: how long what is kept.</summary>
public sealed class RetentionOptions
{
    public const string SectionName = "Retention";

    /// <summary>The ledger of deliveries; failed ones stay for at least <see cref="FailedFor"/>.</summary>
    public TimeSpan Ledger { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Evaluations, facts, cached weeks, digests sent, and rows of pull requests that are closed: 13 months.</summary>
    public TimeSpan History { get; set; } = TimeSpan.FromDays(396);

    /// <summary>The audit log.</summary>
    public TimeSpan Audit { get; set; } = TimeSpan.FromDays(396);

    /// <summary>
    /// When all data of an installation, or a repository, that was removed goes. Two days less than the thirty that are promised: a run may
    /// be missed.
    /// </summary>
    public TimeSpan Removed { get; set; } = TimeSpan.FromDays(28);

    /// <summary>How long a run may take; the next one goes on where it stopped.</summary>
    public TimeSpan RunFor { get; set; } = TimeSpan.FromMinutes(8);

    /// <summary>How long bodies of queued deliveries are kept, as the storage account's lifecycle rule has it.</summary>
    internal static readonly TimeSpan PayloadsFor = TimeSpan.FromDays(7);

    /// <summary>How long failed deliveries can be replayed, as the storage account's lifecycle rule has it.</summary>
    internal static readonly TimeSpan FailedFor = TimeSpan.FromDays(90);
}
