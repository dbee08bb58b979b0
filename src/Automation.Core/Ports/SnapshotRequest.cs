using Automation.Core.Policies;

namespace Automation.Core.Ports;

/// <summary>What to load, and how fresh it must be.</summary>
public sealed record SnapshotRequest
{
    public required PullRequestKey Key { get; init; }

    /// <summary>The repository's name as last known; null: the source asks GitHub by id.</summary>
    public RepositoryName? Repository { get; init; }

    /// <summary>A snapshot older than this lags behind its webhook: <see cref="TransientException"/>.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>With <see cref="NotBefore"/>: a snapshot of another head that is not newer lags too.</summary>
    public CommitSha? HeadSha { get; init; }

    /// <summary>The organisation's policy to use where the file as read now is not valid; null when there is none.</summary>
    public PolicyText? LastGoodOrganisationPolicy { get; init; }

    /// <summary>
    /// Whether <see cref="LastGoodOrganisationPolicy"/> is to be used also where the file cannot be read now: it is not too old, and no
    /// push has changed the file since.
    /// </summary>
    public bool LastGoodStandsIn { get; init; } = true;

    /// <summary>
    /// When a push was seen to change the organisation's policy that nobody has read since; null: what was read of it some minutes ago may
    /// still stand, if it is <see cref="LastGoodOrganisationPolicy"/>.
    /// </summary>
    public DateTimeOffset? OrganisationPolicyChangedAt { get; init; }

    /// <summary>Diffs of approved commits that were worked out before: they need not be read again, and may be gone.</summary>
    public IReadOnlyList<ApprovedDiff> KnownDiffs { get; init; } = [];
}
