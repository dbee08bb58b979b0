using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Rules;

/// <summary>A change stays small enough to be read with care.</summary>
internal sealed class SizeRule : ReviewRule
{
    public override string Id => "size";

    public override Severity? DefaultSeverity => Severity.Warning;

    public override SnapshotPart? Reads => SnapshotPart.Files;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every pull request; bots are exempt unless `exemptBots` is off.",
        Conditions = "Added and removed lines are at most `size.max`; generated, deleted and exempt files are not counted.",
        Result = "One finding with the number of changed lines and files; a note names the size, XS to XXL.",
        Why = "Reviewers find fewer defects in large changes and take longer over them.",
        Fix = "Split the change into pull requests that make sense alone, or mark generated files `linguist-generated` in .gitattributes.",
        Source = "https://google.github.io/eng-practices/review/developer/small-cls.html",
    };

    public override string? SkipReason(ReviewSubject subject) => subject.BotExemption;

    public override IEnumerable<Violation> Check(ReviewSubject subject, RuleOptions options)
    {
        var max = subject.Settings.Size.Max;
        if (subject.Size.Lines > max)
        {
            yield return new Violation($"The change has {subject.Size.Extent} to review; at most {Plural.Of(max, "line")} are agreed.");
        }
    }
}
