using Automation.Core.Snapshots;
using Automation.Core.Waivers;

namespace Automation.Pipeline.Waiving;

/// <summary>Gives waivers and takes them back, as policy allows.</summary>
public interface IWaiverDesk
{
    /// <summary>Null: stored, audited, and an evaluation is asked for; else why it is refused, in one sentence of plain text.</summary>
    Task<string?> GrantAsync(Waiver waiver, SnapshotLoad.Loaded loaded, CancellationToken cancellationToken);

    /// <summary>The same for taking a waiver back.</summary>
    /// <param name="rule">Full rule id, such as <c>review/size</c>.</param>
    /// <param name="by">The login of who asks.</param>
    /// <param name="role">What they may do in the repository.</param>
    /// <param name="at">When the comment that asks was written.</param>
    Task<string?> RevokeAsync(
        PullRequestKey key,
        string rule,
        string by,
        RepositoryPermission role,
        DateTimeOffset at,
        SnapshotLoad.Loaded loaded,
        CancellationToken cancellationToken);
}
