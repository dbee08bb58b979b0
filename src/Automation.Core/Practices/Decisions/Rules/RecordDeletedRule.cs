namespace Automation.Core.Practices.Decisions.Rules;

/// <summary>
/// Trigger: each record of the base branch that is deleted. Conditions: none may be. Result: an error once it was decided, a warning
/// before. Fix: put it back and supersede it. Source: Nygard's article.
/// </summary>
internal sealed class RecordDeletedRule : Rule<DecisionSubject>
{
    public override string Id => "record-deleted";

    public override Severity? DefaultSeverity => Severity.Error;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Each decision record of the base branch that is deleted; a renamed one is not.",
        Conditions = "No record is deleted.",
        Result = "An error; at most a warning while the status on the base branch is draft or proposed, or cannot be told.",
        Why = "What was decided, and why, is history that others refer to, even when it no longer holds.",
        Fix = "Put the record back, and change its status: to deprecated, or to superseded with a link to the record that takes its place.",
        Source = "https://cognitect.com/blog/2011/11/15/documenting-architecture-decisions",
    };

    public override IEnumerable<Violation> Check(DecisionSubject subject, RuleOptions options) =>
        from removed in subject.Removed
        let status = removed is { IsKnown: true, Status: { } word } ? $"is {Excerpt.Of(word)}" : "stands on the base branch"
        select new Violation(
            $"The record {status} and is deleted.",
            new Location(removed.Path),
            AtMost: DecisionStatus.IsDecided(removed.Status) ? null : Severity.Warning);
}
