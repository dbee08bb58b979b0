namespace Automation.Core.Ports;

/// <summary>
/// A pull request's row: the claim-and-fence protocol's counters and what the suite last knew. Evaluations are due while
/// <see cref="Evaluated"/> is less than <see cref="Requested"/>.
/// </summary>
public sealed record PullRequestRow
{
    public required PullRequestKey Key { get; init; }

    /// <summary>Raised by one for each event that asks for an evaluation.</summary>
    public long Requested { get; init; }

    /// <summary>The request number that the last finished evaluation covers.</summary>
    public long Evaluated { get; init; }

    /// <summary>
    /// The last request that came of a re-run: while it is not evaluated, check runs are due to be written anew, changed or not. Null
    /// where nobody ever asked for one.
    /// </summary>
    public long? Rerun { get; init; }

    /// <summary>The newest <c>updated_at</c> among the events seen: no older snapshot may answer their requests.</summary>
    public DateTimeOffset? LatestUpdate { get; init; }

    /// <summary>The head in the event of <see cref="LatestUpdate"/>.</summary>
    public CommitSha? LatestHead { get; init; }

    /// <summary>When the oldest request that is not evaluated yet came in; null when none waits.</summary>
    public DateTimeOffset? WaitingSince { get; init; }

    /// <summary>End of the evaluating worker's lease; null when no one evaluates.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }

    /// <summary>Raised by every claim: a worker whose fence is no longer the row's must not write.</summary>
    public long Fence { get; init; }

    /// <summary>
    /// W3C trace context of the last claim: the traces of requests that it answers, or that wait for it, refer to it. Null where nothing
    /// was traced.
    /// </summary>
    public string? ClaimTraceparent { get; init; }

    /// <summary>Hash of the report that was last published whole; null when none was.</summary>
    public string? PublishedHash { get; init; }

    /// <summary>Head of the last evaluation.</summary>
    public CommitSha? HeadSha { get; init; }

    /// <summary>What was approved, as far as it was worked out.</summary>
    public IReadOnlyList<ApprovedDiff> ApprovedDiffs { get; init => field = value ?? []; } = [];

    /// <summary>
    /// The earliest time at which its verdict may change though nothing happens to it; null where no rule looks at the clock. Also set
    /// where it could not be evaluated and GitHub could not even be told so.
    /// </summary>
    public DateTimeOffset? RecheckAt { get; init; }

    /// <summary>True once it is closed, merged, or its repository is gone.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Why the last evaluation ended without a verdict, such as "gone: repository not found"; null otherwise.</summary>
    public string? Outcome { get; init; }
}
