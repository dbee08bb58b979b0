using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Practices.TechDebt;
using Automation.Testing;

namespace Automation.Core.Tests.TechDebt;

/// <summary>Pull requests under the tech-debt practice.</summary>
internal static class Evaluated
{
    public static PracticeResult Debt(this PullRequestBuilder pullRequest, AutomationPolicy? policy = null) =>
        new TechDebtPractice().Evaluate(
            pullRequest.Build(), new EffectivePolicy { Policy = policy ?? AutomationPolicy.Default }, PullRequestBuilder.Opened);

    /// <summary>The findings of one rule.</summary>
    public static IReadOnlyList<Finding> Debt(this PullRequestBuilder pullRequest, string rule, AutomationPolicy? policy = null) =>
        [.. pullRequest.Debt(policy).Findings.Where(f => f.Rule == $"tech-debt/{rule}")];

    /// <summary>A policy that says something of one rule.</summary>
    public static AutomationPolicy Setting(string rule, RuleOverride setting) =>
        new() { TechDebt = new TechDebtSettings { Rules = new Dictionary<string, RuleOverride> { [rule] = setting } } };

    /// <summary>A policy that sets an option of one rule.</summary>
    public static AutomationPolicy Setting(string rule, string option, params string[] values) =>
        Setting(rule, new RuleOverride { Options = new Dictionary<string, object> { [option] = values } });
}
