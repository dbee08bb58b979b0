using Automation.Core.Policies;

namespace Automation.Core.Practices.Decisions;

/// <summary>Applies the practice's rules to records as such, without a pull request.</summary>
public static class DecisionLinter
{
    /// <inheritdoc cref="Lint(IEnumerable{DecisionRecord}, EffectivePolicy, DecisionLintOptions)"/>
    public static IReadOnlyList<DecisionLint> Lint(IEnumerable<DecisionRecord> records, EffectivePolicy policy) =>
        Lint(records, policy, new DecisionLintOptions());

    /// <summary>Lints records together, so that numbers and references are compared. The result is in the order of the paths.</summary>
    /// <param name="records">Records from <see cref="DecisionRecordParser"/>, each path once.</param>
    /// <param name="policy">Severities and options; the practice's mode does not matter here.</param>
    /// <param name="options">What is known beside them.</param>
    public static IReadOnlyList<DecisionLint> Lint(
        IEnumerable<DecisionRecord> records, EffectivePolicy policy, DecisionLintOptions options)
    {
        DecisionRecord[] sorted = [.. records.OrderBy(r => r.Path, StringComparer.Ordinal)];
        var subject = SubjectOf(sorted, options);
        var findings = DecisionsPractice.AllRules.SelectMany(rule => Findings(rule, subject, policy)).ToLookup(f => f.Location?.Path);
        return [.. sorted.Select(r => new DecisionLint(r, [.. findings[r.Path].OrderByDescending(f => f.Severity)]))];
    }

    private static DecisionSubject SubjectOf(DecisionRecord[] sorted, DecisionLintOptions options)
    {
        DecisionRecord[] context = [.. options.Context.ExceptBy(sorted.Select(r => r.Path), r => r.Path)];
        var paths = sorted.Concat(context).Select(r => r.Path).ToHashSet(StringComparer.Ordinal);
        return new DecisionSubject
        {
            Changed = [.. sorted.Select(r => new ChangedDecision(r, IsNew: true))],
            OtherPaths = [.. context.Select(r => r.Path)],
            Others = [.. context.Select(r => r.ToStanding())],
            NotReady = "There is no pull request.",
            Today = options.Today,
            Exists = path => paths.Contains(path) ? true : options.Exists?.Invoke(path),
        };
    }

    private static IEnumerable<Finding> Findings(Rule<DecisionSubject> rule, DecisionSubject subject, EffectivePolicy policy) =>
        policy.SettingOf(PracticeIds.Decisions, rule) is { Severity: { } severity } setting && rule.SkipReason(subject) is null
            ? rule.Check(subject, setting.Options).Select(v => Finding.Of(PracticeIds.Decisions, rule, severity, v))
            : [];
}
