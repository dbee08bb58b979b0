namespace Automation.Core.Practices.Review.Rules;

/// <summary>A pull request says in words what it does and why.</summary>
internal sealed class DescriptionRule : ReviewRule
{
    public override string Id => "description";

    public override Severity? DefaultSeverity => Severity.Warning;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every pull request; bots are exempt unless `exemptBots` is off.",
        Conditions = "The description holds text beside HTML comments, headings, empty list items and checkboxes that are not ticked.",
        Result = "One finding that says whether the description is empty or an unfilled template.",
        Why = "Reviewers judge a change against its purpose, and history is searched for the reasons.",
        Fix = "Write in the description what changes and why, in a sentence or two.",
        Source = "https://google.github.io/eng-practices/review/developer/cl-descriptions.html",
    };

    public override string? SkipReason(ReviewSubject subject) =>
        subject.Snapshot.Body is null ? "There is no pull request yet." : subject.BotExemption;

    public override IEnumerable<Violation> Check(ReviewSubject subject, RuleOptions options)
    {
        var body = subject.Snapshot.Body ?? "";
        if (!DescriptionText.HasContent(body))
        {
            yield return new Violation(string.IsNullOrWhiteSpace(body)
                ? "The pull request has no description."
                : "The description holds nothing but an unfilled template.");
        }
    }
}
