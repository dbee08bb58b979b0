using Automation.Core.Policies;
using Automation.Core.Policies.Changes;

namespace Automation.Cli.Simulating;

/// <summary>What a policy would have said of past pull requests.</summary>
/// <param name="Repository">Whose they are, as <c>owner/name</c>.</param>
/// <param name="PullRequests">Oldest first.</param>
/// <param name="Problems">What is wrong with the policy to try, where it can be tried all the same.</param>
/// <param name="NotKnown">What cannot be told from what there is, one sentence each.</param>
internal sealed record Simulation(
    string Repository,
    IReadOnlyList<SimulatedPullRequest> PullRequests,
    IReadOnlyList<PolicyProblem> Problems,
    IReadOnlyList<string> NotKnown);
