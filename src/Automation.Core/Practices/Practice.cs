using Automation.Core.Policies;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices;

/// <summary>Runs a practice's rules over the subject that it prepares, and draws the conclusion.</summary>
public abstract class Practice<TSubject> : IPractice
    where TSubject : class
{
    public abstract string Id { get; }

    public abstract string Title { get; }

    public abstract string Question { get; }

    /// <summary>The practice's rules, in the order in which findings are shown.</summary>
    protected abstract IReadOnlyList<Rule<TSubject>> RuleList { get; }

    public IReadOnlyList<IRule> Rules => RuleList;

    public PracticeResult Evaluate(PullRequestSnapshot snapshot, EffectivePolicy policy, DateTimeOffset now)
    {
        if (policy.ModeOf(Id) == PracticeMode.Off)
        {
            return PracticeResult.NotApplicable(Id, "Switched off by policy.");
        }

        var preparation = Prepare(snapshot, policy, now);
        return preparation.Subject is { } subject
            ? Run(subject, preparation, policy)
            : PracticeResult.NotApplicable(Id, preparation.SkipReason ?? "Does not apply.");
    }

    /// <summary>
    /// Makes the rules' subject of a snapshot, or says why the practice does not apply to it. The clock is read here and nowhere else: what
    /// of it enters the subject, <see cref="Preparation{TSubject}.RecheckAt"/> must tell.
    /// </summary>
    protected abstract Preparation<TSubject> Prepare(PullRequestSnapshot snapshot, EffectivePolicy policy, DateTimeOffset now);

    private PracticeResult Run(TSubject subject, Preparation<TSubject> preparation, EffectivePolicy policy)
    {
        var findings = new List<Finding>();
        var skipped = new List<SkippedRule>();
        foreach (var rule in RuleList)
        {
            if (policy.SettingOf(Id, rule) is not { Severity: { } severity } setting)
            {
                continue;
            }

            if (rule.SkipReason(subject) is { } reason)
            {
                skipped.Add(new SkippedRule($"{Id}/{rule.Id}", reason));
                continue;
            }

            findings.AddRange(rule.Check(subject, setting.Options)
                .Select(violation => Finding.Of(Id, rule, severity, Under(preparation.AtMost, violation))));
        }

        return new PracticeResult
        {
            Practice = Id,
            Conclusion = PracticeResult.Conclude(findings, preparation.Unchecked),
            Findings = [.. findings.OrderByDescending(f => f.Severity)],
            Skipped = skipped,
            Unchecked = preparation.Unchecked,
            Notes = preparation.Notes,
            Details = preparation.Details,
            RecheckAt = preparation.RecheckAt,
        };
    }

    private static Violation Under(Severity? ceiling, Violation violation) =>
        ceiling < (violation.AtMost ?? Severity.Error) ? violation with { AtMost = ceiling } : violation;
}
