using Automation.Core.Reporting;

namespace Automation.Pipeline.Tests.World;

/// <summary>
/// What GitHub knows, behind the ports that read and write it. Like GitHub it creates whatever it is asked to, twice if asked twice.
/// A hook is awaited before every operation; views made by <see cref="Observed"/> share the state.
/// </summary>
internal sealed class FakeGitHub(GitHubState state, Func<string, Task> before)
    : ISnapshotSource, IDecisionSource, IReportPublisher, IOrganisationPolicyCache
{
    public FakeGitHub()
        : this(new GitHubState(), static _ => Task.CompletedTask)
    {
    }

    public GitHubState State => state;

    public FakeGitHub Observed(Func<string, Task> beforeEach) => new(state, beforeEach);

    public async Task<SnapshotLoad> LoadAsync(SnapshotRequest request, CancellationToken cancellationToken)
    {
        await before("github/load");
        state.Loads.Add(request);
        if (state.LoadFailure is { } failure)
        {
            throw failure;
        }

        if (state.GoneReason is { } reason)
        {
            return new SnapshotLoad.Gone(reason);
        }

        var snapshot = state.Snapshot(request.Key);
        return request.NotBefore > snapshot.UpdatedAt
            ? throw new TransientException("GitHub's API lags behind its webhook.")
            : new SnapshotLoad.Loaded(snapshot, state.Policy, state.Published(snapshot), state.OrganisationPolicy)
            {
                OrganisationHasNoPolicy = state.OrganisationHasNoPolicy,
                Proposed = state.Proposed(request.Key),
            };
    }

    public void Forget(InstallationId installation) => state.Forgotten.Add(installation);

    public async Task<DecisionTree?> ReadAsync(DecisionSearch search, CancellationToken cancellationToken)
    {
        await before("github/decisions");
        state.Searches.Add(search);
        state.OnSearch?.Invoke(state);
        return state.SearchFailure is { } failure ? throw failure : state.DecisionsOf(search);
    }

    public async Task<IReadOnlyList<int>> FindByHeadAsync(
        InstallationId installation, RepositoryId repository, CommitSha head, CancellationToken cancellationToken)
    {
        await before("github/find");
        return state.OnHead;
    }

    public async Task<IReadOnlyList<int>> FindInRangeAsync(
        InstallationId installation, RepositoryId repository, CommitSha baseSha, CommitSha headSha, CancellationToken cancellationToken)
    {
        await before("github/find");
        return state.RangeFailure is { } failure ? throw failure : state.InRange;
    }

    public async Task<bool> ApplyAsync(
        PullRequestKey target,
        PublishedState published,
        IReadOnlyList<ReportWrite> writes,
        Func<CancellationToken, Task<bool>> beforeEach,
        CancellationToken cancellationToken)
    {
        foreach (var write in writes)
        {
            if (!await beforeEach(cancellationToken))
            {
                return false;
            }

            await before("github/write");
            state.Write(target, write);
        }

        return true;
    }

    public async Task<PublishedState?> ListCheckRunsAsync(
        InstallationId installation, RepositoryId repository, string? repositoryId, CommitSha head, CancellationToken cancellationToken)
    {
        await before("github/list");
        return state.GoneReason is null ? PublishedState.Nothing with { CheckRuns = state.RunsOn(head), RepositoryId = "R_10" } : null;
    }
}
