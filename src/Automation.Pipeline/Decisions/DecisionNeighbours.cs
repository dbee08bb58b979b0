using Automation.Pipeline.Evaluations;

namespace Automation.Pipeline.Decisions;

/// <summary>Asks for the evaluation of pull requests whose verdict may have changed though nothing happened to them.</summary>
public sealed class DecisionNeighbours(EvaluationScheduler scheduler)
{
    /// <summary>Those that add records to any of the directories, and no others.</summary>
    /// <param name="except">The pull request that asks; null where none does.</param>
    internal async Task AskAsync(
        DecisionRegister register, IReadOnlyCollection<string> directories, int? except, CancellationToken cancellationToken)
    {
        foreach (var neighbour in register.Proposals.Where(p => p.PullRequest != except && p.SharesDirectory(directories)))
        {
            var key = new PullRequestKey(register.Installation, register.Repository, neighbour.PullRequest);
            await scheduler.RequestUnlessWaitingAsync(key, cancellationToken);
        }
    }
}
