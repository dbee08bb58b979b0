namespace Automation.Core.Practices.Decisions.Rules;

/// <summary>
/// Trigger: a changed path or area, a new folder, a label or the size, as policy says. Conditions: a record is added or becomes accepted,
/// or the description names one that holds. Result: an error that says what made it due, with a draft; an information where the author
/// waives it. Fix: add the record at the proposed path. House rule.
/// </summary>
internal sealed class RecordDueRule : Rule<DecisionSubject>
{
    private const string FullId = $"{PracticeIds.Decisions}/record-due";
    private const int MostRefused = 3;
    private const int MostTriggers = 4;
    private const int LongestReason = 200;

    public override string Id => "record-due";

    public override Severity? DefaultSeverity => Severity.Error;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "What policy names under `due`: a changed path matches one of `paths`, or lies in one of `areas` or behind a `one-way` "
            + "door, a folder at the root is new (`new-folders`), a label is one of `labels`, or the changed lines reach `size`.",
        Conditions = "The pull request adds a decision record, or a draft or proposed one becomes accepted by it, or its description links "
            + "or names a record of the base branch whose status is accepted, or not known. A new record for a one-way door says that "
            + "it is one.",
        Result = "An error that names what made the record due; the report holds a draft of it. At most a warning where only the "
            + "record's word on the one-way door is missing. An information where a line `ADR-Exempt: reason` in the description, "
            + "outside comments and code, waives the record: it shows the reason, and the digest counts it.",
        Why = "What is decided without a record is decided again by everyone who comes later.",
        Fix = "Add a decision record, or name the existing one (ADR-0007 or its file) in the description. Where a record would say "
            + "nothing, a line `ADR-Exempt: reason` does.",
    };

    public override string? SkipReason(DecisionSubject subject) =>
        subject.Due?.Unknown is { } reason ? $"Whether a decision record is due, and there, cannot be told: {reason}" : null;

    public override IEnumerable<Violation> Check(DecisionSubject subject, RuleOptions options) => subject.Due switch
    {
        { IsWaived: true } waived => [Waived(waived)],
        { IsOwed: true } owed => [Owed(owed)],
        { NotSaidOneWay.Count: > 0 } silent => silent.NotSaidOneWay.Select(NotSaid),
        _ => [],
    };

    /// <summary>Whether a finding of this rule tells of a waiver: it is the only one that can be no more than an information.</summary>
    public static bool IsWaiver(Finding finding) =>
        finding.Rule == FullId && finding.AtMost == Severity.Info;

    /// <summary>
    /// Whether a finding of this rule says that a record is missing, which no one has waived: only such a one has no
    /// ceiling.
    /// </summary>
    public static bool IsOwed(Finding finding) => finding is { Rule: FullId, AtMost: null, Waiver: null };

    private static Violation Waived(DecisionDue due) => new(
        $"The author waives the record: \"{Excerpt.Cut(due.Waiver!.Reason, LongestReason)}\". {Reasons(due)}",
        Fix: "Nothing, if the reason convinces you: it is the author's own word, which nobody has confirmed. Else ask for the record.",
        AtMost: Severity.Info);

    private static Violation Owed(DecisionDue due)
    {
        var refused = due.Refused.Take(MostRefused).Append(due.Waiver?.Refusal).OfType<string>();
        var waiver = due.TakesWaivers ? " Where a record would say nothing, a line `ADR-Exempt: ` with the reason will do." : "";
        return new Violation(
            string.Join(' ', refused.Prepend(Reasons(due))),
            Fix: $"Add {due.ProposedPath} (a draft of it is in the details), or name an accepted record (ADR-0007 or its file) in the "
                + $"description.{waiver}");
    }

    private static Violation NotSaid(string path) => new(
        "The change is hard to take back, as policy has it, and the record does not say so.",
        new Location(path),
        "Write below its title: `Reversible: no (one-way door)`.",
        AtMost: Severity.Warning);

    private static string Reasons(DecisionDue due)
    {
        var rest = due.Triggers.Count > MostTriggers ? $"; and {Plural.Number(due.Triggers.Count - MostTriggers)} more" : "";
        return $"A decision record is due, because of {string.Join("; ", due.Triggers.Take(MostTriggers))}{rest}.";
    }
}
