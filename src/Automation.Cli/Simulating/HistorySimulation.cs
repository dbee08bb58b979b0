using Automation.Cli.Terminals;
using Automation.Core.Policies.Changes;
using Automation.Core.Practices;
using Automation.Git.History;
using Automation.Git.Repositories;

namespace Automation.Cli.Simulating;

/// <summary>A policy over the pull requests of a git repository's history.</summary>
internal static class HistorySimulation
{
    private const string NoReviews = "The history holds no reviews: what the rules about approvals would decide is not known.";

    public static async Task<Simulation> RunAsync(
        SimulationFiles files, string directory, int limit, Terminal terminal, CancellationToken cancellationToken)
    {
        await using var git = await GitRepository.OpenAsync(directory, cancellationToken);
        var history = await HistoryPullRequests.ReadAsync(git, limit, cancellationToken: cancellationToken);
        var snapshots = await HistorySnapshots.OpenAsync(git, history, cancellationToken);
        var proposed = files.Proposed();
        var current = files.InForce(await snapshots.ReadPolicyAsync(cancellationToken));
        foreach (var problem in current.Problems.Except(proposed.Problems))
        {
            terminal.Say(problem.ToString());
        }

        var simulation = new PolicySimulation(PracticeCatalog.All, current, proposed);
        var (from, to) = (current.Policy.Decisions.Directory, proposed.Policy.Decisions.Directory);
        var simulated = await ProgressBar.RunAsync(terminal, "Simulating", history.PullRequests.Count, async step =>
        {
            var found = new List<SimulatedPullRequest>(history.PullRequests.Count);
            foreach (var pullRequest in history.PullRequests)
            {
                var now = await snapshots.LoadAsync(pullRequest, from, cancellationToken);
                var then = from == to ? now : await snapshots.WithDecisionsAsync(now, pullRequest, to, cancellationToken);

                // As of the merge: what has grown old since was not old then.
                found.Add(simulation.Judge(now, then, pullRequest.MergedAt));
                step(null);
            }

            return found;
        });
        string[] notKnown = simulation.JudgesReviewsAnew && !history.HoldsReviews ? [NoReviews] : [];
        return new Simulation(snapshots.Info.Name.ToString(), simulated, proposed.Problems, notKnown);
    }
}
