using Automation.Core.Evaluations;
using Automation.Core.Labels;
using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Reporting;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.Labels;

/// <summary>Pull requests whose labels the real practices decide.</summary>
internal static class Labelled
{
    private static readonly PolicyResolver Resolver = new(PracticeCatalog.All);
    private static readonly Evaluator Evaluator = new(PracticeCatalog.All);
    private static readonly ReportPlanner Planner = new(PracticeCatalog.All);

    /// <summary>A repository's file without its version line, which is added; it must have no problem.</summary>
    public static EffectivePolicy Policy(string body)
    {
        var policy = Resolver.Resolve([new PolicyText(PolicyLayerKind.Repository, PolicyResolver.FilePath, "version: 1\n" + body)]);
        Assert.Empty(policy.Problems);
        return policy;
    }

    public static LabelPlan? Plan(PullRequestSnapshot snapshot, EffectivePolicy policy) => Planner
        .Plan(Evaluator.Evaluate(snapshot, policy, PullRequestBuilder.Opened), policy, snapshot, PublishedState.Nothing, [])
        .Labels;

    /// <summary>What should be on it.</summary>
    public static IReadOnlyList<string> Wanted(this PullRequestBuilder pullRequest, string policy) =>
        Plan(pullRequest.Build(), Policy(policy))!.Wanted;

    /// <summary>What stays as it is.</summary>
    public static IReadOnlyList<string> Undecided(this PullRequestBuilder pullRequest, string policy) =>
        Plan(pullRequest.Build(), Policy(policy))!.Undecided;
}
