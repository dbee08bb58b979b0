namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>A rule that looks at each message by itself. Leaves blank messages and those in git's own fixed forms to their rules.</summary>
internal abstract class MessageRule : Rule<CommitSubject>
{
    protected const string EveryMessage = "The pull request's title and every commit message, merges left out.";
    protected const string Specification = "https://www.conventionalcommits.org/en/v1.0.0/#specification";
    protected const string Conventional = "https://commitlint.js.org/reference/rules.html";

    public sealed override IEnumerable<Violation> Check(CommitSubject subject, RuleOptions options) =>
        from message in subject.Messages
        where AppliesTo(message)
        from problem in Find(message, subject, options)
        select new Violation(
            $"{message.Describe()}: {problem.Text}.",
            message.Commit is { } sha ? new Location(Commit: sha) : null,
            problem.Change is { } change ? message.FixBy(change) : null,
            Lower(problem.AtMost, message.Ceiling));

    protected virtual bool AppliesTo(LintedMessage message) => message.Kind == MessageKind.Ordinary && !message.Message.IsBlank;

    /// <summary>What the rule has against one message, before it is put into words.</summary>
    internal IEnumerable<Problem> ProblemsOf(LintedMessage message, CommitSubject subject, RuleOptions options) =>
        AppliesTo(message) ? Find(message, subject, options) : [];

    protected abstract IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options);

    private static Severity? Lower(Severity? one, Severity? other) => one is null || other < one ? other : one;
}
