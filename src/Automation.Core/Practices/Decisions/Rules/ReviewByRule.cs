namespace Automation.Core.Practices.Decisions.Rules;

/// <summary>
/// Trigger: each changed record with a day on which it is to be looked at again. Conditions: the day can be read, and has not passed while
/// the decision holds. Result: a warning on it. Fix: confirm it with a later day, or supersede it. House rule.
/// </summary>
internal sealed class ReviewByRule : Rule<DecisionSubject>, IDatedRule
{
    public override string Id => "review-by";

    public override Severity? DefaultSeverity => Severity.Warning;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Each added or changed decision record that says when it is to be looked at again (`review-by`), unless it is rejected, "
            + "deprecated or superseded.",
        Conditions = "The day can be read, and has not passed.",
        Result = "A warning on the day.",
        Why = "The day was set because the reasons may not hold any longer.",
        Fix = "Decide again: set a later day if the reasons still hold, and write a record that supersedes this one if they do not.",
    };

    public override IEnumerable<Violation> Check(DecisionSubject subject, RuleOptions options) =>
        from change in subject.Changed
        where Holds(change.Record)
        from violation in Check(change.Record, subject.Today)
        select violation;

    public DateOnly? NextChange(DecisionSubject subject) =>
        (from change in subject.Changed
         where Holds(change.Record) && change.Record.ReviewBy >= subject.Today && change.Record.ReviewBy < DateOnly.MaxValue
         select change.Record.ReviewBy?.AddDays(1)).Min();

    private static IEnumerable<Violation> Check(DecisionRecord record, DateOnly? today)
    {
        var location = new Location(record.Path, record.ReviewByLine);
        if (record.ReviewBy is { } day)
        {
            var written = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return day < today ? [new Violation($"The decision was to be looked at again by {written}.", location)] : [];
        }

        return record.ReviewByText is { } text && !Placeholders.IsLeft(text)
            ? [new Violation($"\"{Excerpt.Of(text)}\" is no day to look at the decision again.", location, "Write it as 2027-01-31.")]
            : [];
    }

    private static bool Holds(DecisionRecord record) => record.Status is not ("rejected" or "deprecated" or "superseded");
}
