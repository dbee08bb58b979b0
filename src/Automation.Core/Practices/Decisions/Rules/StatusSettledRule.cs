namespace Automation.Core.Practices.Decisions.Rules;

/// <summary>
/// Trigger: open pull requests that are no drafts. Conditions: no record that they add or change is still draft or proposed. Result: a
/// finding on the status. Fix: decide, or make the pull request a draft. House rule, for teams that merge what is decided.
/// </summary>
internal sealed class StatusSettledRule : RecordRule
{
    public override string Id => "status-settled";

    public override Severity? DefaultSeverity => null;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Each decision record that an open pull request adds or changes, once it is ready for review.",
        Conditions = "The status is neither draft nor proposed.",
        Result = "A finding on the status.",
        Why = "What is merged is taken as decided, whatever its status says.",
        Fix = "Decide, and set the status, or make the pull request a draft until it is decided.",
    };

    public override string? SkipReason(DecisionSubject subject) => subject.NotReady;

    protected override IEnumerable<Violation> Check(DecisionRecord record, RuleOptions options) =>
        record.IsPending
            ? [new Violation($"The decision is still {record.Status}.", new Location(record.Path, record.StatusLine))]
            : [];
}
