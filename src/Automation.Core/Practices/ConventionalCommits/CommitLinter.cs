using System.Runtime.CompilerServices;
using Automation.Core.Policies;
using Automation.Core.Practices.ConventionalCommits.Commitlint;

namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>Judges one message without a pull request around it, as a commit hook and the command line do.</summary>
public static class CommitLinter
{
    /// <summary>What is worked out once for a policy, and holds for each of a thousand messages.</summary>
    private static readonly ConditionalWeakTable<EffectivePolicy, ActiveRule[]> RulesByPolicy = [];

    private static readonly string[] PointNames =
        [.. Enumerable.Range(0, 17).Select(point => string.Create(CultureInfo.InvariantCulture, $"spec-{point}"))];

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
        foreach (var (rule, severity, options) in RulesByPolicy.GetValue(policy, ActiveRules))
        {
            foreach (var ceiling in Ceilings(rule, subject, options))
            {
                var effective = ceiling < severity ? ceiling : severity;
                errors.AddIf(effective == Severity.Error, rule.Id);
                warnings.AddIf(effective == Severity.Warning, rule.Id);
            }
        }

        return Describe(message, CommitLintMode.Policy) with
        {
            Ignored = subject.Messages[0].Kind != MessageKind.Ordinary,
            Errors = errors.ToList(),
            Warnings = warnings.ToList(),
        };
    }

    /// <summary>One entry for each breach of the rule: the highest severity that it can have, null for any.</summary>
    private static IEnumerable<Severity?> Ceilings(Rule<CommitSubject> rule, CommitSubject subject, RuleOptions options) =>
        rule.SkipReason(subject) is not null ? []
        : rule is MessageRule byMessage ? byMessage.ProblemsOf(subject.Messages[0], subject, options).Select(problem => problem.AtMost)
        : rule.Check(subject, options).Select(violation => violation.AtMost);

    private static ActiveRule[] ActiveRules(EffectivePolicy policy) =>
    [
        .. from rule in ConventionalCommitsPractice.AllRules
           let setting = policy.SettingOf(PracticeIds.ConventionalCommits, rule)
           from severity in setting.Severity is { } set ? (Severity[])[set] : []
           select new ActiveRule(rule, severity, setting.Options),
    ];

    private static CommitLint Describe(CommitMessage message, CommitLintMode mode) => new()
    {
        Mode = mode,
        Type = message.Type,
        Scope = message.Scope,
        Breaking = message.IsBreaking,
    };

    /// <summary>A rule that policy has not switched off.</summary>
    private sealed record ActiveRule(Rule<CommitSubject> Rule, Severity Severity, RuleOptions Options);
}
