using Automation.Core.Practices.ConventionalCommits.Parsing;

namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every message. Conditions: a type stands before the scope or the colon. Result: an error. Fix: put an allowed type in front.
/// </summary>
internal sealed class TypeEmptyRule() : EmptyRule(MessagePart.Type)
{
    public override Severity? DefaultSeverity => Severity.Error;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = EveryMessage,
        Conditions = "A type stands before the scope or the colon.",
        Result = "The first line is quoted, and the allowed types are listed.",
        Why = "The type decides how the change counts in the next version.",
        Fix = "Put a type in front of the colon.",
        Source = $"Point 1 of {Specification}; {Conventional}",
    };

    /// <summary>What else is wrong with a first line is the business of <c>header-format</c>.</summary>
    protected override bool? IsEmpty(CommitMessage message) =>
        message.HeaderFault == HeaderFault.TypeMissing ? true : message.Type is null ? null : false;

    protected override Problem Missing(CommitSubject subject) =>
        new("the type is missing", $"put one of {string.Join(", ", subject.Settings.Types)} in front of the colon");
}
