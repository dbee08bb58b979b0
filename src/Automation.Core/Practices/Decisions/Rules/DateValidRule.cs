namespace Automation.Core.Practices.Decisions.Rules;

/// <summary>
/// Trigger: each changed record. Conditions: its date can be read, is written as ISO 8601 has it, and is not ahead. Result: a warning on
/// the date. Fix: write it as yyyy-MM-dd. Source: MADR's and log4brains' templates, ISO 8601.
/// </summary>
internal sealed class DateValidRule : Rule<DecisionSubject>, IDatedRule
{
    private const string Form = "yyyy-MM-dd";

    /// <summary>Somewhere it may be tomorrow already.</summary>
    private const int DaysAhead = 1;

    public override string Id => "date-valid";

    public override Severity? DefaultSeverity => Severity.Warning;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Each added or changed decision record that names a date, or is in MADR's format with its status above the sections.",
        Conditions = "The date can be read, is written as 2026-01-31, and is not more than a day ahead.",
        Result = "A warning on the date; an info where it is only missing, or written in another form.",
        Why = "How old a decision is tells how far to trust it, and 01/02/2026 is two days.",
        Fix = "Write the day on which it was decided as year, month and day: 2026-01-31.",
        Source = "https://adr.github.io/madr/, https://www.iso.org/iso-8601-date-and-time-format.html",
    };

    public override IEnumerable<Violation> Check(DecisionSubject subject, RuleOptions options) =>
        subject.Changed.Select(c => Check(c.Record, subject.Today)).OfType<Violation>();

    public DateOnly? NextChange(DecisionSubject subject) =>
        (from change in subject.Changed
         where IsAhead(change.Record, subject.Today)
         select (DateOnly?)change.Record.Date!.Value.AddDays(-DaysAhead)).Min();

    private static Violation? Check(DecisionRecord record, DateOnly? today)
    {
        var location = new Location(record.Path, record.DateLine);
        return record switch
        {
            { DateText: null, Date: null } => IsMissing(record)
                ? new Violation("The record names no date.", new Location(record.Path, record.StatusLine), AtMost: Severity.Info)
                : null,
            { DateText: { } text } when Placeholders.IsLeft(text) => null,
            { Date: null } => new Violation($"\"{Excerpt.Of(record.DateText ?? "")}\" is no date.", location),
            _ when IsAhead(record, today) => new Violation($"The date {Iso(record.Date.Value)} is still to come.", location),
            { DateText: { } text } when !text.Contains(Iso(record.Date.Value), StringComparison.Ordinal) => new Violation(
                $"The date is written as \"{Excerpt.Of(text)}\".", location, $"Write {Iso(record.Date.Value)}.", AtMost: Severity.Info),
            _ => null,
        };
    }

    private static bool IsAhead(DecisionRecord record, DateOnly? today) =>
        today is { } day && record.Date is { } date && date.DayNumber > day.DayNumber + DaysAhead;

    /// <summary>MADR's templates have a date beside the status; other formats need not have one.</summary>
    private static bool IsMissing(DecisionRecord record) =>
        record is { Format: DecisionFormat.Madr, StatusLine: { } line, Sections: [var first, ..] } && line < first.Line;

    private static string Iso(DateOnly date) => date.ToString(Form, CultureInfo.InvariantCulture);
}
