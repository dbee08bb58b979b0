using Automation.Core.Practices.Decisions;
using Automation.Core.Snapshots;
using Microsoft.Extensions.Logging;

namespace Automation.Pipeline.Decisions;

/// <summary>
/// Completes a snapshot with what the register of decisions tells: the records of the default branch, and those that other open pull
/// requests add. A pull request that adds no record, and never did, costs one read of the register.
/// </summary>
public sealed partial class SnapshotDecisions(
    IDecisionStore store, DecisionReadings readings, DecisionProposalNotes notes, ILogger<SnapshotDecisions> logger)
{
    private readonly ILogger log = logger;

    /// <summary>Notes what the pull request proposes, then reads what others do.</summary>
    /// <param name="isClosed">Whether an event told that it is closed: then it proposes nothing, whatever GitHub still shows.</param>
    /// <param name="isLast">No attempt follows: what cannot be read now is a gap.</param>
    internal Task<SnapshotLoad.Loaded> CompleteAsync(
        SnapshotLoad.Loaded loaded, bool isClosed, bool isLast, CancellationToken cancellationToken) =>
        CompleteAsync(loaded, isLast, (register, token) => NoteAsync(register, loaded.Snapshot, isClosed, token), cancellationToken);

    /// <summary>Reads alone.</summary>
    internal Task<SnapshotLoad.Loaded> CompletePastAsync(SnapshotLoad.Loaded loaded, CancellationToken cancellationToken) =>
        CompleteAsync(loaded, isLast: true, static (register, _) => Task.FromResult(register), cancellationToken);

    /// <summary>The pull request is gone, and what it proposed with it.</summary>
    internal Task WithdrawAsync(PullRequestKey key, CancellationToken cancellationToken) => notes.WithdrawAsync(key, cancellationToken);

    private async Task<SnapshotLoad.Loaded> CompleteAsync(
        SnapshotLoad.Loaded loaded,
        bool isLast,
        Func<DecisionRegister, CancellationToken, Task<DecisionRegister>> note,
        CancellationToken cancellationToken)
    {
        var snapshot = loaded.Snapshot;
        try
        {
            var register = await note(await CurrentAsync(loaded, cancellationToken), cancellationToken);
            var landed = snapshot.Decisions.BasePaths.ToHashSet(StringComparer.Ordinal);
            var decisions = snapshot.Decisions with
            {
                Standing = [.. register.Decisions.Select(static d => d.Decision)],
                Proposed = [.. register.ProposedBeside(snapshot.Key.Number).Where(p => !landed.Contains(p.Path))],
            };
            return loaded with { Snapshot = snapshot with { Decisions = decisions } };
        }
        catch (Exception e) when (e is PermanentException || (isLast && e is TransientException))
        {
            Log.Unreadable(log, snapshot.Key, e);
            var gap = new SnapshotGap(SnapshotPart.DecisionRegister, "The decision records of other pull requests could not be read");
            return loaded with { Snapshot = snapshot with { Gaps = [.. snapshot.Gaps, gap] } };
        }
    }

    private async Task<DecisionRegister> NoteAsync(
        DecisionRegister register, PullRequestSnapshot snapshot, bool isClosed, CancellationToken cancellationToken)
    {
        await readings.AnnounceAsync(register, snapshot.Key.Number, cancellationToken);
        var records = isClosed || snapshot.Status != PullRequestStatus.Open ? [] : DecisionSummary.ProposedBy(snapshot);
        return await notes.NoteAsync(register, snapshot.Key, snapshot.HeadSha, records, cancellationToken);
    }

    /// <summary>The register; where the default branch was never read, or would be read in another way, once it was.</summary>
    private async Task<DecisionRegister> CurrentAsync(SnapshotLoad.Loaded loaded, CancellationToken cancellationToken)
    {
        var snapshot = loaded.Snapshot;
        var register = await store.GetAsync(snapshot.Key.Installation, snapshot.Key.Repository, cancellationToken);
        var reading = register.Reading?.Value;

        // Another branch's policy says nothing of the default branch's directories.
        var branch = snapshot.Repository.DefaultBranch;
        var setting = reading is null || snapshot.BaseRef == branch ? loaded.Policy.Policy.Decisions.Directory : reading.Setting;
        return IsCurrent(register)
            ? register
            : await readings.ReadAsync(register, setting, snapshot.Decisions.BasePaths, IsCurrent, cancellationToken) ?? register;

        bool IsCurrent(DecisionRegister known) =>
            known.Reading?.Value is { } last && last.IsCurrent(setting, branch) && HoldsPackagesOf(last, snapshot);
    }

    /// <summary>A package's directory is not looked into before something in it is touched.</summary>
    private static bool HoldsPackagesOf(DecisionReading reading, PullRequestSnapshot snapshot) =>
        snapshot.BaseRef != snapshot.Repository.DefaultBranch
        || !PackageDirectories.Of(reading.Setting, snapshot.Decisions.BasePaths).Except(reading.Directories, StringComparer.Ordinal).Any();

    private static partial class Log
    {
        [LoggerMessage(
            EventId = 387,
            Level = LogLevel.Warning,
            Message = "The register of decisions could not be read for pull request {PullRequest}; what depends on it is not concluded")]
        public static partial void Unreadable(ILogger logger, PullRequestKey pullRequest, Exception exception);
    }
}
