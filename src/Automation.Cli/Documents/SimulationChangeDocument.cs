using Automation.Core.Policies.Changes;
using Automation.Core.Practices;

namespace Automation.Cli.Documents;

/// <summary>A verdict that another policy would change.</summary>
/// <param name="Title">Null where it is not known.</param>
/// <param name="Before">The practice's conclusion under the policy in force, as <c>check</c> gives it.</param>
/// <param name="After">The same under the policy to try.</param>
/// <param name="BlocksBefore">Whether the check would have failed: the mode is <c>enforce</c>, and the conclusion no pass.</param>
/// <param name="BlocksAfter">The same under the policy to try.</param>
/// <param name="Rules">The rules that decide, with how many errors they find.</param>
internal sealed record SimulationChangeDocument(
    int PullRequest,
    string? Title,
    string HeadSha,
    string Practice,
    string Before,
    string After,
    bool BlocksBefore,
    bool BlocksAfter,
    IReadOnlyList<RuleChange> Rules)
{
    public static SimulationChangeDocument Of(SimulatedPullRequest pullRequest, VerdictChange verdict) => new(
        pullRequest.Number,
        pullRequest.Title,
        pullRequest.Head.Value,
        verdict.Practice,
        Name(verdict.Before.Conclusion),
        Name(verdict.After.Conclusion),
        verdict.Before.Blocks,
        verdict.After.Blocks,
        verdict.Rules);

    private static string Name(Conclusion conclusion) => conclusion.ToString().ToLowerInvariant();
}
