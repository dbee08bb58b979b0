using Automation.Core.Policies;
using Automation.Core.Practices.TechDebt.Rules;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.TechDebt;

/// <summary>Asks an issue what a pull request is asked: whether, as a debt item, it is labelled well enough to be weighed.</summary>
public static class IssueEvaluation
{
    /// <summary>The findings on an open debt item; none where the practice or its label rule is off, or the issue is closed.</summary>
    public static IReadOnlyList<Finding> Evaluate(IssueSnapshot issue, EffectivePolicy policy)
    {
        var rule = TechDebtPractice.LabelsRule;
        return !issue.IsOpen
            || policy.ModeOf(PracticeIds.TechDebt) == PracticeMode.Off
            || policy.SettingOf(PracticeIds.TechDebt, rule).Severity is not { } severity
            ? []
            :
            [
                .. DebtLabelsRule.Violations(issue.Labels, policy.Policy.TechDebt.Labels)
                    .Select(violation => Finding.Of(PracticeIds.TechDebt, rule, severity, violation)),
            ];
    }
}
