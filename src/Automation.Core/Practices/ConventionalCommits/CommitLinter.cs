using Automation.Core.Policies;
using Automation.Core.Practices.ConventionalCommits.Commitlint;

namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>Judges one message without a pull request around it, as a commit hook and the command line do.</summary>
public static class CommitLinter
{
    private static readonly string[] PointNames =
    [
        "spec-0", "spec-1", "spec-2", "spec-3", "spec-4", "spec-5", "spec-6", "spec-7", "spec-8",
        "spec-9", "spec-10", "spec-11", "spec-12", "spec-13", "spec-14", "spec-15", "spec-16",
    ];

    /// <param name="message">The whole message; any text is taken.</param>
    /// <param name="policy">
    /// Severities, options, types and scopes for <see cref="CommitLintMode.Policy"/>, the defaults where null; the other modes have none.
    /// </param>
    public static CommitLint Lint(string message, CommitLintMode mode, EffectivePolicy? policy = null) => mode switch
    {
        CommitLintMode.Policy => LintByPolicy(CommitMessageParser.Parse(message), policy ?? EffectivePolicy.Default),
        CommitLintMode.Spec => LintBySpecification(CommitMessageParser.Parse(message)),
        CommitLintMode.Commitlint => ConfigConventional.Lint(message),
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "No such mode."),
    };

    private static CommitLint LintBySpecification(CommitMessage message)
    {
        var errors = new RuleNames();
        foreach (var breach in message.Breaches)
        {
            errors.Add(message.IsBlank ? CommitLint.EmptyMessage : PointNames[breach.Point]);
        }

        return Describe(message, CommitLintMode.Spec) with { Errors = errors.ToList() };
    }

    private static CommitLint LintByPolicy(CommitMessage message, EffectivePolicy policy)
    {
        var subject = CommitSubject.Of(message, policy.Policy.ConventionalCommits);
        var errors = new RuleNames();
        var warnings = new RuleNames();
        foreach (var active in ActiveRule.AllOf(subject.Settings))
        {
            if (active.Rule.SkipReason(subject) is not null)
            {
                continue;
            }

            if (active.Rule is MessageRule rule)
            {
                foreach (var problem in rule.ProblemsOf(subject.Messages[0], subject, active.Options))
                {
                    Add(active, problem.AtMost, ref errors, ref warnings);
                }
            }
            else
            {
                foreach (var violation in active.Rule.Check(subject, active.Options))
                {
                    Add(active, violation.AtMost, ref errors, ref warnings);
                }
            }
        }

        return Describe(message, CommitLintMode.Policy) with
        {
            Ignored = subject.Messages[0].Kind != MessageKind.Ordinary,
            Errors = errors.ToList(),
            Warnings = warnings.ToList(),
        };
    }

    /// <param name="ceiling">The highest severity that this breach of the rule can have; null for any.</param>
    private static void Add(ActiveRule active, Severity? ceiling, ref RuleNames errors, ref RuleNames warnings)
    {
        var severity = ceiling < active.Severity ? ceiling : active.Severity;
        errors.AddIf(severity == Severity.Error, active.Rule.Id);
        warnings.AddIf(severity == Severity.Warning, active.Rule.Id);
    }

    private static CommitLint Describe(CommitMessage message, CommitLintMode mode) => new()
    {
        Mode = mode,
        Type = message.Type,
        Scope = message.Scope,
        Breaking = message.IsBreaking,
    };
}
