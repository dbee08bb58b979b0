namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: pull requests whose commits are squashed under the title. Conditions: when a commit is marked as breaking, the title is
/// marked too. Result: a warning on the title. Fix: the title with an exclamation mark.
/// </summary>
internal sealed class BreakingChangeLostRule : Rule<CommitSubject>
{
    public override string Id => "breaking-change-lost";

    public override Severity? DefaultSeverity => Severity.Warning;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Pull requests in a repository that only allows squash merging.",
        Conditions = "When a commit is marked as breaking, the title is marked too.",
        Result = "A warning on the title that names the commit.",
        Why = "Squashing leaves one commit under the title, and a break that only a squashed commit announces can be lost.",
        Fix = "Put `!` before the colon of the title.",
        Source = "Point 11 of https://www.conventionalcommits.org/en/v1.0.0/#specification",
    };

    public override IEnumerable<Violation> Check(CommitSubject subject, RuleOptions options)
    {
        var title = subject.Messages.FirstOrDefault(message => message.IsTitle);
        var squashed = subject.Messages.Where(message => !message.IsTitle && message.Ceiling is not null);
        var commit = squashed.FirstOrDefault(message => message.Message.IsBreaking);
        if (title is not { Message: { Type: not null, IsBreaking: false } } || commit is null)
        {
            return [];
        }

        return [new(
            $"{title.Describe()}: the title is not marked as breaking, but {commit.Describe()} is, and will be squashed.",
            Fix: title.FixBy("put an exclamation mark before its colon"))];
    }
}
