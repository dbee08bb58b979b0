using Automation.Core.Snapshots;
using Automation.Core.Waivers;

namespace Automation.Pipeline.Waiving;

/// <summary>Where waivers are given and taken back.</summary>
public interface IWaiverDesk
{
    /// <summary>
    /// Null: stored, audited, evaluation asked for; else the refusal, one sentence of plain text. To repeat it does no harm.
    /// </summary>
    /// <param name="loaded">The pull request and the policy under which the waiver is asked for.</param>
    Task<string?> GrantAsync(Waiver waiver, SnapshotLoad.Loaded loaded, CancellationToken cancellationToken);

    /// <summary>Takes a rule's waiver back. Null: done; else the refusal. To repeat it does no harm.</summary>
    /// <param name="by">The login of who takes it back: who gave it, or somebody of a role that may waive.</param>
    /// <param name="at">When the comment that takes it back was written.</param>
    Task<string?> RevokeAsync(
        PullRequestKey key,
        string rule,
        string by,
        RepositoryPermission role,
        DateTimeOffset at,
        SnapshotLoad.Loaded loaded,
        CancellationToken cancellationToken);
}
