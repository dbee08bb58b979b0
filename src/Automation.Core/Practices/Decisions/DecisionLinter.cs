using Automation.Core.Policies;

namespace Automation.Core.Practices.Decisions;

/// <summary>Applies the practice's rules to records as such, without a pull request.</summary>
public static class DecisionLinter
{
    /// <summary>Lints records together, so that numbers are compared. The result is in the order of the paths.</summary>
    /// <param name="records">Records from <see cref="DecisionRecordParser"/>.</param>
    /// <param name="policy">Severities and options; the practice's mode does not matter here.</param>
    public static IReadOnlyList<DecisionLint> Lint(IEnumerable<DecisionRecord> records, EffectivePolicy policy)
    {
        DecisionRecord[] sorted = [.. records.OrderBy(r => r.Path, StringComparer.Ordinal)];
        var subject = new DecisionSubject { Changed = [.. sorted.Select(r => new ChangedDecision(r, IsNew: true))] };
        var findings = DecisionsPractice.AllRules.SelectMany(rule => Findings(rule, subject, policy)).ToLookup(f => f.Location?.Path);
        return [.. sorted.Select(r => new DecisionLint(r, [.. findings[r.Path].OrderByDescending(f => f.Severity)]))];
    }

    private static IEnumerable<Finding> Findings(Rule<DecisionSubject> rule, DecisionSubject subject, EffectivePolicy policy) =>
        policy.SettingOf(PracticeIds.Decisions, rule) is { Severity: { } severity } setting
            ? rule.Check(subject, setting.Options).Select(v => Finding.Of(PracticeIds.Decisions, rule, severity, v))
            : [];
}
