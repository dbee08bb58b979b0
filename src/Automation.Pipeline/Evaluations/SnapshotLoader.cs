using Microsoft.Extensions.Options;

namespace Automation.Pipeline.Evaluations;

/// <summary>
/// Loads what a pull request is evaluated on, from GitHub and from what the suite keeps, and keeps the organisation's policy for when it
/// cannot be read.
/// </summary>
public sealed class SnapshotLoader(
    ISnapshotSource source,
    IRepositoryStore repositories,
    IInstallationStore installations,
    SnapshotCompletion completion,
    IOptions<PipelineOptions> options,
    TimeProvider time)
{
    /// <summary>How old the kept copy may grow before it is written again though it is the same.</summary>
    private static readonly TimeSpan Refresh = TimeSpan.FromHours(12);

    /// <param name="asItIs">
    /// The last attempt takes what GitHub shows: what still seems to lag after so long does not lag, and a verdict on what stands
    /// there is worth more than none.
    /// </param>
    public async Task<SnapshotLoad> LoadAsync(
        PullRequestRow row, EvaluationRequest request, bool asItIs, CancellationToken cancellationToken)
    {
        var load = await ReadAsync(row, Freshness(row, request, asItIs), cancellationToken);
        if (load is SnapshotLoad.Loaded loaded)
        {
            return await completion.CompleteAsync(loaded, row.IsClosed, asItIs, cancellationToken);
        }

        await completion.WithdrawAsync(row.Key, cancellationToken);
        return load;
    }

    /// <summary>The same for a verdict on the past: nothing is noted of what the pull request proposes, and nobody is told.</summary>
    public async Task<SnapshotLoad> LoadPastAsync(PullRequestKey key, CancellationToken cancellationToken)
    {
        var load = await ReadAsync(new PullRequestRow { Key = key }, new SnapshotRequest { Key = key }, cancellationToken);
        return load is SnapshotLoad.Loaded loaded ? await completion.CompletePastAsync(loaded, cancellationToken) : load;
    }

    private async Task<SnapshotLoad> ReadAsync(PullRequestRow row, SnapshotRequest request, CancellationToken cancellationToken)
    {
        var repository = await repositories.GetAsync(row.Key.Installation, row.Key.Repository, cancellationToken);
        var installation = await installations.GetAsync(row.Key.Installation, cancellationToken);
        var startedAt = time.GetUtcNow();
        var wanted = request with
        {
            Repository = repository?.Name,
            LastGoodOrganisationPolicy = installation?.LastGoodPolicy,
            LastGoodStandsIn = StandsIn(installation),
            OrganisationPolicyChangedAt = installation?.PolicyChangedAt,
            KnownDiffs = row.ApprovedDiffs,
        };
        var load = await source.LoadAsync(wanted, cancellationToken);
        if (load is SnapshotLoad.Loaded { OrganisationPolicy: not null } or SnapshotLoad.Loaded { OrganisationHasNoPolicy: true })
        {
            await KeepAsync(installation, (SnapshotLoad.Loaded)load, startedAt, cancellationToken);
        }

        return load;
    }

    /// <summary>The newest event that the evaluation answers, whether it came with this request or with another one.</summary>
    private static SnapshotRequest Freshness(PullRequestRow row, EvaluationRequest request, bool asItIs)
    {
        var unbounded = new SnapshotRequest { Key = row.Key };
        if (asItIs)
        {
            return unbounded;
        }

        return row.LatestUpdate >= request.UpdatedAt || request.UpdatedAt is null
            ? unbounded with { NotBefore = row.LatestUpdate, HeadSha = row.LatestHead }
            : unbounded with { NotBefore = request.UpdatedAt, HeadSha = CommitSha.TryParse(request.HeadSha, out var sha) ? sha : null };
    }

    private bool StandsIn(Installation? installation) =>
        installation?.PolicyChangedAt is null && time.GetUtcNow() - installation?.LastGoodPolicyAt <= options.Value.PolicyKeep;

    /// <summary>Keeps the file as it was read, or, where there is none, no copy of it.</summary>
    /// <param name="startedAt">Before the file was read. What a push changed later, the copy does not hold.</param>
    private async Task KeepAsync(
        Installation? installation, SnapshotLoad.Loaded loaded, DateTimeOffset startedAt, CancellationToken cancellationToken)
    {
        var (now, policy) = (time.GetUtcNow(), loaded.OrganisationPolicy);
        if (installation?.LastGoodPolicy == policy
            && installation?.PolicyChangedAt is null
            && (policy is null || now - installation?.LastGoodPolicyAt < Refresh))
        {
            return;
        }

        // Read again: loading took a while, and an event about the installation may have come in between.
        var (id, account) = (loaded.Snapshot.Key.Installation, loaded.Snapshot.Repository.Name.Owner);
        await installations.ChangeAsync(
            id,
            known => known?.PolicyChangedAt > startedAt
                ? null
                : (known ?? new Installation { Id = id, Account = account }) with
                {
                    LastGoodPolicy = policy,
                    LastGoodPolicyAt = policy is null ? null : now,
                    PolicyChangedAt = null,
                },
            cancellationToken);
    }
}
