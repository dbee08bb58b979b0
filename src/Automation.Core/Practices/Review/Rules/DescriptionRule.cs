namespace Automation.Core.Practices.Review.Rules;

/// <summary>A pull request says in words what it does and why.</summary>
internal sealed class DescriptionRule : ReviewRule
{
    public override string Id => "description";

    public override Severity? DefaultSeverity => Severity.Warning;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every pull request; bots are exempt unless `exempt-bots` is off.",
        Conditions = "The description holds text beside HTML comments, headings, empty list items and checkboxes that are not ticked, "
            + "and at least `min-length` characters of it.",
        Result = "One finding that says whether there is no description, none in words, or too little of it.",
        Why = "Reviewers judge a change against its purpose, and history is searched for the reasons.",
        Fix = "Write in the description what changes and why, in a sentence or two.",
        Source = "https://google.github.io/eng-practices/review/developer/cl-descriptions.html",
    };

    public override IReadOnlyList<RuleOption> Options { get; } =
        [new("min-length", 1, "Least characters of text, without headings, comments and open checkboxes.", Minimum: 1)];

    public override string? SkipReason(ReviewSubject subject) => subject.NotOpened ?? subject.BotExemption;

    public override IEnumerable<Violation> Check(ReviewSubject subject, RuleOptions options)
    {
        var body = subject.Snapshot.Body ?? "";
        var length = DescriptionText.ContentLength(body);
        var least = options.Number("min-length");
        if (length == 0)
        {
            yield return new Violation(string.IsNullOrWhiteSpace(body)
                ? "The pull request has no description."
                : "The description holds no text beside headings, comments and empty items.");
        }
        else if (length < least)
        {
            yield return new Violation(
                $"The description has {Plural.Of(length, "character")} of text; at least {Plural.Of(least, "is", "are")} agreed.");
        }
    }
}
