using Automation.Cli.Simulating;
using Automation.Core.Policies;
using Automation.Core.Policies.Changes;

namespace Automation.Cli.Documents;

/// <summary>JSON of <c>policy simulate</c>.</summary>
/// <param name="Repository">Null where the policy is not valid and nothing was simulated.</param>
/// <param name="PullRequests">How many were looked at.</param>
/// <param name="Changed">One entry for each verdict that would change.</param>
/// <param name="Totals">By practice id.</param>
/// <param name="Problems">What is wrong with the policy files.</param>
/// <param name="NotKnown">What stored evaluations cannot tell.</param>
internal sealed record SimulationDocument(
    string? Repository,
    int PullRequests,
    IReadOnlyList<SimulationChangeDocument> Changed,
    IReadOnlyDictionary<string, SimulationTotals> Totals,
    IReadOnlyList<SimulationProblemDocument> Problems,
    IReadOnlyList<string> NotKnown)
{
    public static SimulationDocument Of(Simulation simulation) => new(
        simulation.Repository,
        simulation.PullRequests.Count,
        [
            .. from pullRequest in simulation.PullRequests
               from verdict in pullRequest.Verdicts
               where verdict.IsChange
               select SimulationChangeDocument.Of(pullRequest, verdict),
        ],
        SimulationTotals.ByPractice(simulation.PullRequests),
        [.. simulation.Problems.Select(SimulationProblemDocument.Of)],
        simulation.NotKnown);

    public static SimulationDocument Refused(IReadOnlyList<PolicyProblem> problems) => new(
        null, 0, [], new Dictionary<string, SimulationTotals>(), [.. problems.Select(SimulationProblemDocument.Of)], []);
}
