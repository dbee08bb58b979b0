using Automation.Core.Practices.TechDebt.Issues;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.TechDebt.Rules;

/// <summary>
/// Trigger: a new marker names an issue on GitHub. Conditions: the issue exists and is open. Result: an error on the line. Fix: name an
/// open issue. An issue that cannot be looked up is told in a note. House rule.
/// </summary>
internal sealed class MarkerIssueRule : DebtRule
{
    private const int MostNamed = 5;

    public override string Id => "marker-issue";

    public override Severity? DefaultSeverity => Severity.Error;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "New markers that name an issue or pull request of this repository, or of a public one on the same GitHub.",
        Conditions = "It exists and is open. One that this pull request closes is left to `marker-closing`. Keys of other trackers, "
            + "and what is not public elsewhere, are not looked up; a note says so.",
        Result = "An error on the line of each marker that names a missing or a closed issue.",
        Why = "An issue that is closed, or never was, keeps nobody from forgetting the debt.",
        Fix = "Reopen the issue or name an open one, or remove the comment if its debt is paid.",
    };

    /// <summary>
    /// Whether the rule is on and can be answered: once the pull request has ended, its issues are closed for good reason, and a history
    /// holds none.
    /// </summary>
    public static bool LooksUp(DebtSubject subject) =>
        subject.Ended is null
        && subject.Snapshot.ReviewsUnavailable is null
        && subject.Policy.SettingOf(PracticeIds.TechDebt, TechDebtPractice.IssueRule).Severity is not null;

    public override IReadOnlyList<SnapshotPart> Reads(DebtSubject subject) =>
        subject.Issues.All.Count == 0 ? Diff : [.. Diff, SnapshotPart.ReferencedIssues];

    public override string? SkipReason(DebtSubject subject) => subject.Ended;

    public override IEnumerable<Violation> Check(DebtSubject subject, RuleOptions options) =>
        from issue in subject.Issues.All
        where !subject.Issues.IsClosedHere(issue.Target)
        let complaint = Complaint(subject.Issues.StateOf(issue.Target))
        where complaint is not null
        select new Violation($"New {issue.Marker.Tag} names {issue.Marker.Reference}, {complaint}{Quote(issue.Marker)}.", At(issue.Marker));

    public override string? Note(DebtSubject subject)
    {
        var issues = subject.Issues;
        string[] unknown =
        [
            .. (from marker in subject.Added
                where marker.Reference is not null
                where IssueTarget.Of(marker.Reference, subject.Snapshot.Repository) is not { } target
                    || (issues.StateOf(target) == ReferencedIssueState.NotChecked && !issues.IsClosedHere(target))
                select Excerpt.Of(marker.Reference!)).Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        return unknown.Length == 0 ? null : $"not looked up, though markers name them: {Listing.Of(unknown, MostNamed)}";
    }

    private static string? Complaint(ReferencedIssueState state) => state switch
    {
        ReferencedIssueState.Missing => "which is not there; it may have been deleted or moved to another repository",
        ReferencedIssueState.Closed => "which is closed",
        _ => null,
    };
}
