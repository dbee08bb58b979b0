using Automation.Core.Practices.ConventionalCommits.Corrections;

namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: pull requests with a breaking change that a squashed commit or the description announces. Conditions: a message that lands
/// announces it too. Result: a warning on the message that lands. Fix: an exclamation mark in it.
/// </summary>
internal sealed class BreakingChangeLostRule : Rule<CommitSubject>
{
    public override string Id => "breaking-change-lost";

    public override Severity? DefaultSeverity => Severity.Warning;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Pull requests in which a commit or the description announces a breaking change.",
        Conditions = "A message that lands is marked as breaking too. Where only squash merging is allowed, that is the squash commit's.",
        Result = "A warning on the message that lands, which names the commit or the description.",
        Why = "A squash leaves one commit, and a break that only a squashed commit or the description announces can be lost.",
        Fix = "Put `!` before the colon of the message that lands.",
        Source = "Point 11 of https://www.conventionalcommits.org/en/v1.0.0/#specification",
    };

    public override IEnumerable<Violation> Check(CommitSubject subject, RuleOptions options)
    {
        var lands = subject.Messages.FirstOrDefault(message => message.Ceiling is null);
        if (lands?.Message.Type is null || subject.Messages.Any(message => message is { Ceiling: null, Message.IsBreaking: true }))
        {
            return [];
        }

        var commit = subject.Messages.FirstOrDefault(message => message is { Commit: not null, Message.IsBreaking: true });
        var announcer = commit?.Commit is { } sha ? $"commit {sha.Short} \"{Quotation.Of(commit.Message.Header)}\" is, and will be squashed"
            : subject.Description?.IsBreaking == true ? "the description is, and does not land"
            : null;
        return announcer is null
            ? []
            : [new(
                $"{lands.Describe()}: it is not marked as breaking, but {announcer}.",
                Fix: MessageRemedy.OfHeader(lands, Marked(lands), BreakingChangeMarkedRule.Mark, subject))];
    }

    private static string Marked(LintedMessage lands) =>
        CommitMessagePrinter.PrintHeader(lands.Message with { HasExclamationMark = true });
}
