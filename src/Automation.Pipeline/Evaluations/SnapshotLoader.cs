using Microsoft.Extensions.Options;

namespace Automation.Pipeline.Evaluations;

/// <summary>Loads what a claimed pull request is evaluated on, and keeps the organisation's policy for when it cannot be read.</summary>
public sealed class SnapshotLoader(
    ISnapshotSource source,
    IRepositoryStore repositories,
    IInstallationStore installations,
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
        var repository = await repositories.GetAsync(row.Key.Installation, row.Key.Repository, cancellationToken);
        var installation = await installations.GetAsync(row.Key.Installation, cancellationToken);
        var load = await source.LoadAsync(
            Freshness(row, request, asItIs) with { Repository = repository?.Name, LastGoodOrganisationPolicy = Kept(installation) },
            cancellationToken);
        if (load is SnapshotLoad.Loaded { OrganisationPolicy: not null } loaded)
        {
            await KeepAsync(installation, loaded, cancellationToken);
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

    private Core.Policies.PolicyText? Kept(Installation? installation) =>
        time.GetUtcNow() - installation?.LastGoodPolicyAt <= options.Value.PolicyKeep ? installation?.LastGoodPolicy : null;

    private async Task KeepAsync(Installation? installation, SnapshotLoad.Loaded loaded, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (installation?.LastGoodPolicy == loaded.OrganisationPolicy && now - installation?.LastGoodPolicyAt < Refresh)
        {
            return;
        }

        // Read again: loading took a while, and an event about the installation may have come in between.
        var (id, account) = (loaded.Snapshot.Key.Installation, loaded.Snapshot.Repository.Name.Owner);
        await installations.ChangeAsync(
            id,
            known => (known ?? new Installation { Id = id, Account = account }) with
            {
                LastGoodPolicy = loaded.OrganisationPolicy,
                LastGoodPolicyAt = now,
            },
            cancellationToken);
    }
}
