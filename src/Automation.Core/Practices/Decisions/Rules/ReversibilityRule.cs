namespace Automation.Core.Practices.Decisions.Rules;

/// <summary>
/// Trigger: each changed record. Conditions: it says whether it can be taken back; a one-way door names who approved it. Result: a
/// finding. Fix: the words to write. Source: Amazon's letter to shareholders of 2015 (one-way and two-way doors).
/// </summary>
internal sealed class ReversibilityRule : RecordRule
{
    public override string Id => "reversibility";

    public override Severity? DefaultSeverity => null;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Each added or changed decision record that is draft, proposed or accepted.",
        Conditions = "It says whether the decision is a one-way or a two-way door; an accepted one-way door names an approver or decider.",
        Result = "A finding; at most a warning while the status is draft or proposed.",
        Why = "What is easily taken back needs little thought, what is not deserves more, and somebody who answers for it.",
        Fix = "Write \"reversible: yes\" or \"reversible: no\" in the front matter, or \"Reversible: yes\" below the title.",
        Source = "https://www.sec.gov/Archives/edgar/data/1018724/000119312516530910/d168744dex991.htm",
    };

    protected override IEnumerable<Violation> Check(DecisionRecord record, RuleOptions options)
    {
        if (!record.IsPending && record.Status is not (null or "accepted"))
        {
            return [];
        }

        var location = new Location(record.Path, record.StatusLine);
        return record switch
        {
            { IsReversible: null } => [new Violation(
                "The record does not say whether the decision can be taken back.",
                location,
                AtMost: record.IsPending ? Severity.Warning : null)],
            { IsReversible: false, Status: "accepted", Roles.Approvers.Count: 0 } => [new Violation(
                "The decision is a one-way door, and nobody is named who approved it.",
                location,
                "Name who approved it: \"approver\" or \"deciders\" in the front matter or below the title.")],
            _ => [],
        };
    }
}
