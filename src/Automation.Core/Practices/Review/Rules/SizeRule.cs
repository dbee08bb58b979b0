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
        Trigger = "Every pull request; bots are exempt unless `exempt-bots` is off, and so is a revert that names what it takes back.",
        Conditions = "Added and removed lines are at most `size.max`, files at most `size.max-files` where that is set. Files that are "
            + "generated, vendored, deleted, exempt, or moved without a change are not counted, and lock files neither.",
        Result = "One finding for lines and one for files; a note names the size, XS to XXL, and a detail the files that do not count.",
        Why = "Reviewers find fewer defects in large changes and take longer over them.",
        Fix = "Split the change into pull requests that make sense alone, or mark generated files `linguist-generated` in .gitattributes.",
        Source = "https://google.github.io/eng-practices/review/developer/small-cls.html",
    };

    public override string? SkipReason(ReviewSubject subject) => subject.BotExemption ?? subject.RevertExemption;

    /// <summary>Attributes that were not read could say that what makes the change too large was generated.</summary>
    public override IEnumerable<string> Unseen(ReviewSubject subject) =>
        subject.Size.Lines > subject.Settings.Size.Max || subject.Size.Files > subject.Settings.Size.MaxFiles
            ? subject.Snapshot.Gaps.Where(g => g.Part == SnapshotPart.Attributes).Select(g => g.Reason)
            : [];

    public override IEnumerable<Violation> Check(ReviewSubject subject, RuleOptions options)
    {
        var (size, limits) = (subject.Size, subject.Settings.Size);
        if (size.Lines > limits.Max)
        {
            yield return new Violation(
                $"The change has {size.Extent} to review; at most {Plural.Of(limits.Max, "line is", "lines are")} agreed.");
        }

        if (size.Files > limits.MaxFiles)
        {
            yield return new Violation(
                $"The change has {size.Extent} to review; at most {Plural.Of(limits.MaxFiles.Value, "file is", "files are")} agreed.");
        }
    }
}
