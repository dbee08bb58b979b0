using Automation.Core.Practices.ConventionalCommits.Parsing;

namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>Trigger: every message. Conditions: text follows colon and space. Result: an error. Fix: write a description.</summary>
internal sealed class SubjectEmptyRule() : EmptyRule(MessagePart.Subject)
{
    public override Severity? DefaultSeverity => Severity.Error;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = EveryMessage,
        Conditions = "A description follows the colon and the space.",
        Result = "The first line is quoted.",
        Why = "The description is what the changelog prints.",
        Fix = "Write a short summary of the change behind the colon and a space.",
        Source = $"Point 5 of {Specification}; {Conventional}",
    };

    protected override bool? IsEmpty(CommitMessage message) =>
        message.HeaderFault is HeaderFault.DescriptionMissing or HeaderFault.DescriptionAndSpaceMissing ? true
        : message.Type is null ? null
        : false;

    protected override Problem Missing(CommitSubject subject) => new(
        "there is no description after the colon", "write a short summary of the change behind the colon and a space");
}
