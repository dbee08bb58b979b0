using Automation.Pipeline.Decisions;

namespace Automation.Pipeline.Evaluations;

/// <summary>
/// Completes what GitHub shows of a pull request with what the suite itself knows: decisions of the default branch and of other pull
/// requests, and the waivers that were given.
/// </summary>
public sealed class SnapshotCompletion(SnapshotDecisions decisions, IWaiverStore waivers)
{
    /// <param name="isClosed">Whether an event told that it is closed.</param>
    /// <param name="isLast">No attempt follows.</param>
    internal async Task<SnapshotLoad.Loaded> CompleteAsync(
        SnapshotLoad.Loaded loaded, bool isClosed, bool isLast, CancellationToken cancellationToken) =>
        await WithWaiversAsync(await decisions.CompleteAsync(loaded, isClosed, isLast, cancellationToken), cancellationToken);

    /// <summary>The same for a verdict on the past: nothing is noted, and nobody is told.</summary>
    internal async Task<SnapshotLoad.Loaded> CompletePastAsync(SnapshotLoad.Loaded loaded, CancellationToken cancellationToken) =>
        await WithWaiversAsync(await decisions.CompletePastAsync(loaded, cancellationToken), cancellationToken);

    /// <summary>The pull request is gone, and what it proposed with it.</summary>
    internal Task WithdrawAsync(PullRequestKey key, CancellationToken cancellationToken) => decisions.WithdrawAsync(key, cancellationToken);

    private async Task<SnapshotLoad.Loaded> WithWaiversAsync(SnapshotLoad.Loaded loaded, CancellationToken cancellationToken)
    {
        var given = await waivers.GetAsync(loaded.Snapshot.Key, cancellationToken);
        return given.Count == 0 ? loaded : loaded with { Snapshot = loaded.Snapshot with { Waivers = given } };
    }
}
