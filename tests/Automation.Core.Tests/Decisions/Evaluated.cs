using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Practices.Decisions;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.Decisions;

/// <summary>Pull requests and records under the decisions practice.</summary>
internal static class Evaluated
{
    public static PracticeResult Decisions(
        this PullRequestBuilder pullRequest,
        DueSettings? due = null,
        ExemptSettings? exempt = null,
        DateTimeOffset? now = null,
        string? on = null) =>
        new DecisionsPractice().Evaluate(pullRequest.Build(), Policy(due, exempt, on), now ?? PullRequestBuilder.Opened);

    public static PracticeResult Decisions(this PullRequestBuilder pullRequest, AutomationPolicy policy) =>
        new DecisionsPractice().Evaluate(pullRequest.Build(), new EffectivePolicy { Policy = policy }, PullRequestBuilder.Opened);

    /// <summary>The findings of one rule on one record.</summary>
    public static IReadOnlyList<Finding> Lint(string rule, string text, string path = "docs/adr/0007-use-queues.md") =>
        Lint(rule, null, DecisionRecordParser.Parse(path, text));

    /// <summary>The findings of one rule on records, the rule being on whatever its default.</summary>
    /// <param name="options">Null: nothing is known beside the records.</param>
    public static IReadOnlyList<Finding> Lint(string rule, DecisionLintOptions? options, params DecisionRecord[] records) =>
        Lint(rule, [], options, records);

    public static IReadOnlyList<Finding> Lint(
        string rule, Dictionary<string, object> settings, DecisionLintOptions? options, params DecisionRecord[] records) =>
        [.. DecisionLinter.Lint(records, Policy(on: rule, settings: settings), options ?? new DecisionLintOptions())
            .SelectMany(l => l.Findings)
            .Where(f => f.Rule == $"decisions/{rule}")];

    /// <summary>A record that stands on the base branch and says something else at the head.</summary>
    public static PullRequestBuilder ChangedRecord(this PullRequestBuilder pullRequest, string path, string before, string after) =>
        pullRequest.BaseRecord(path).NewRecord(path, after).With(s => s with
        {
            Files = [.. s.Files.Select(f => f.Path == path ? f with { Status = FileStatus.Modified } : f)],
            Decisions = s.Decisions with
            {
                BaseTexts = new Dictionary<string, string>(s.Decisions.BaseTexts) { [path] = before },
            },
        });

    /// <summary>A record that another open pull request adds.</summary>
    public static PullRequestBuilder Proposed(this PullRequestBuilder pullRequest, int number, string path) =>
        pullRequest.With(s => s with
        {
            Decisions = s.Decisions with
            {
                Proposed = [.. s.Decisions.Proposed, new ProposedDecision(path, DecisionFileName.NumberOf(path), number)],
            },
        });

    private static EffectivePolicy Policy(
        DueSettings? due = null, ExemptSettings? exempt = null, string? on = null, Dictionary<string, object>? settings = null)
    {
        var rules = new Dictionary<string, RuleOverride>();
        if (on is not null && DecisionsPractice.AllRules.Single(r => r.Id == on) is var rule)
        {
            rules[on] = new RuleOverride { Severity = rule.DefaultSeverity ?? Severity.Warning, Options = settings ?? [] };
        }

        return new EffectivePolicy
        {
            Policy = new AutomationPolicy
            {
                Decisions = new DecisionsSettings { Due = due ?? new DueSettings(), Rules = rules },
                Exempt = exempt ?? new ExemptSettings(),
            },
        };
    }
}
