using Automation.Core.Ports;

namespace Automation.Core.Digests.Weeks;

/// <summary>The one order in which facts are folded, whatever order they come in.</summary>
internal static class FactOrder
{
    /// <summary>What may happen within one second, as GitHub's times have it: first what comes first in a pull request's life.</summary>
    private static readonly string[] Ranks =
    [
        FactKinds.PullRequestOpened,
        FactKinds.PullRequestReopened,
        FactKinds.PullRequestDrafted,
        FactKinds.PullRequestReady,
        FactKinds.ReviewSubmitted,
        FactKinds.Evaluated,
        FactKinds.DecisionSeen,
        FactKinds.PullRequestMerged,
        FactKinds.PullRequestClosed,
        FactKinds.IssueOpened,
        FactKinds.IssueClosed,
        FactKinds.IssueLabels,
    ];

    /// <summary>The facts from one instant to before another, each once: by time, rank of the kind, and subject.</summary>
    public static IEnumerable<Fact> Of(IEnumerable<Fact> facts, DateTimeOffset start, DateTimeOffset end) => facts
        .Where(f => f.At >= start && f.At < end)
        .DistinctBy(f => (f.At, f.Kind, f.Subject))
        .OrderBy(f => f.At)
        .ThenBy(f => Array.IndexOf(Ranks, f.Kind))
        .ThenBy(f => f.Kind, StringComparer.Ordinal)
        .ThenBy(f => f.Subject, StringComparer.Ordinal);
}
