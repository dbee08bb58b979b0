namespace Automation.Core.Practices.Decisions.Rules;

/// <summary>
/// Trigger: each changed record that was decided on the base branch. Conditions: nothing but its status, dates, people and links to other
/// records changes. Result: a warning that names the parts. Fix: a new record. Source: Nygard's article.
/// </summary>
internal sealed class AcceptedImmutableRule : Rule<DecisionSubject>
{
    private const int MostNamed = 5;

    public override string Id => "accepted-immutable";

    public override Severity? DefaultSeverity => Severity.Warning;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Each changed or renamed decision record that is accepted, rejected, deprecated or superseded on the base branch.",
        Conditions = "Title and sections say what they said. The status, dates, front matter, sections such as Links, lines that only "
            + "refer to other records, where links lead to, comments and line breaks may change.",
        Result = "A warning on the record that names the parts.",
        Why = "A record tells what was known when it was decided; rewritten, it tells neither then nor now.",
        Fix = "Take the change back, and write a new record that supersedes this one.",
        Source = "https://cognitect.com/blog/2011/11/15/documenting-architecture-decisions",
    };

    public override IEnumerable<Violation> Check(DecisionSubject subject, RuleOptions options) =>
        from change in subject.Changed
        where change.Rewritten.Count > 0 && DecisionStatus.IsDecided(change.Base?.Status)
        select new Violation(
            $"The record was {change.Base!.Status}, and these parts of it are rewritten: "
                + $"{Listing.Of([.. change.Rewritten.Select(Excerpt.Of)], MostNamed)}.",
            new Location(change.Record.Path));
}
