using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Practices.Decisions;
using Automation.Testing;

namespace Automation.Core.Tests.Decisions;

/// <summary>Pull requests and records under the decisions practice.</summary>
internal static class Evaluated
{
    public static PracticeResult Decisions(
        this PullRequestBuilder pullRequest, DueSettings? due = null, ExemptSettings? exempt = null, DateTimeOffset? now = null) =>
        new DecisionsPractice().Evaluate(pullRequest.Build(), Policy(due, exempt), now ?? PullRequestBuilder.Opened);

    public static PracticeResult Decisions(this PullRequestBuilder pullRequest, AutomationPolicy policy) =>
        new DecisionsPractice().Evaluate(pullRequest.Build(), new EffectivePolicy { Policy = policy }, PullRequestBuilder.Opened);

    /// <summary>The findings of one rule on one record.</summary>
    public static IReadOnlyList<Finding> Lint(string rule, string text, string path = "docs/adr/0007-use-queues.md") =>
        [.. DecisionLinter.Lint([DecisionRecordParser.Parse(path, text)], EffectivePolicy.Default)
            .SelectMany(l => l.Findings)
            .Where(f => f.Rule == $"decisions/{rule}")];

    private static EffectivePolicy Policy(DueSettings? due, ExemptSettings? exempt) => new()
    {
        Policy = new AutomationPolicy
        {
            Decisions = new DecisionsSettings { Due = due ?? new DueSettings() },
            Exempt = exempt ?? new ExemptSettings(),
        },
    };
}
