using Automation.Cli.Documents;
using Automation.Cli.Operating;
using Automation.Cli.Terminals;
using Automation.Core.Identity;
using Automation.Core.Ports;
using Automation.Core.Waivers;
using Automation.Pipeline.Evaluations;

namespace Automation.Cli.Waiving;

/// <summary>Waivers as the store knows them, and what became of each.</summary>
internal sealed class StoredWaivers(
    StoredRepositories repositories,
    IWaiverStore waivers,
    IPullRequestStore pullRequests,
    IEvaluationStore evaluations,
    TimeProvider time)
{
    /// <summary>By repository, pull request and rule.</summary>
    /// <param name="name">The repository; null for all.</param>
    /// <param name="all">True for those that have ended too.</param>
    /// <exception cref="CommandFailureException">The store does not know the repository.</exception>
    public async Task<IReadOnlyList<ListedWaiverDocument>> ReadAsync(RepositoryName? name, bool all, CancellationToken cancellationToken)
    {
        var listed = new List<ListedWaiverDocument>();
        foreach (var repository in await repositories.FindAsync(name, cancellationToken))
        {
            var given = Pages.AllAsync<Waiver>(
                (next, token) => waivers.ListAsync(repository.Installation, repository.Id, next, token), cancellationToken);
            await foreach (var waiver in given)
            {
                var state = Ended(waiver) ?? await StateAsync(waiver, cancellationToken);
                if (all || state is ListedWaiverDocument.InForce or ListedWaiverDocument.NoEffect)
                {
                    listed.Add(ListedWaiverDocument.Of(waiver, repository.Name.ToString(), state));
                }
            }
        }

        return listed;
    }

    private string? Ended(Waiver waiver) =>
        waiver.TakenBackAt is not null ? ListedWaiverDocument.TakenBack
        : waiver.EndsAt <= time.GetUtcNow() ? ListedWaiverDocument.Over
        : null;

    /// <summary>What the latest evaluation made of it. One that is still to come will hold it: it was allowed when it was given.</summary>
    private async Task<string> StateAsync(Waiver waiver, CancellationToken cancellationToken)
    {
        if (await pullRequests.GetAsync(waiver.PullRequest, cancellationToken) is { Value.IsClosed: true })
        {
            return ListedWaiverDocument.Closed;
        }

        var latest = (await evaluations.GetLatestAsync(waiver.PullRequest, cancellationToken))?.Evaluation;
        return latest is null || latest.EvaluatedAt < waiver.At || latest.Results.Any(r => r.Waivers.Any(w => w.Rule == waiver.Rule))
            ? ListedWaiverDocument.InForce
            : ListedWaiverDocument.NoEffect;
    }
}
