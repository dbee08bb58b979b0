using Automation.Core.Policies;
using Automation.Core.Practices.ConventionalCommits.Commitlint;

namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>Judges one message without a pull request around it, as a commit hook and the command line do.</summary>
public static class CommitLinter
{
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

    private static CommitLint LintBySpecification(CommitMessage message) => Describe(message) with
    {
        Errors = message.IsBlank
            ? [CommitLint.EmptyMessage]
            : CommitLint.Names(message.Breaches.Select(breach => string.Create(CultureInfo.InvariantCulture, $"spec-{breach.Point}"))),
    };

    private static CommitLint LintByPolicy(CommitMessage message, EffectivePolicy policy)
    {
        var subject = CommitSubject.Of(message, policy.Policy.ConventionalCommits);
        var found = (
            from rule in ConventionalCommitsPractice.AllRules
            let setting = policy.SettingOf(PracticeIds.ConventionalCommits, rule)
            where setting.Severity is not null && rule.SkipReason(subject) is null
            from violation in rule.Check(subject, setting.Options)
            select (rule.Id, Severity: violation.AtMost < setting.Severity ? violation.AtMost : setting.Severity)).ToList();
        return Describe(message) with
        {
            Ignored = subject.Messages[0].Kind != MessageKind.Ordinary,
            Errors = CommitLint.Names(found.Where(f => f.Severity == Severity.Error).Select(f => f.Id)),
            Warnings = CommitLint.Names(found.Where(f => f.Severity == Severity.Warning).Select(f => f.Id)),
        };
    }

    private static CommitLint Describe(CommitMessage message) => new()
    {
        Type = message.Type,
        Scope = message.Scope,
        Breaking = message.IsBreaking,
    };
}
