using Automation.Core.Snapshots;

namespace Automation.Core.Practices.TechDebt.Rules;

/// <summary>
/// Trigger: a new marker names an issue. Conditions: the pull request does not close that issue, nor is it itself. Result: a warning on
/// the line. Fix: another issue for what remains. House rule.
/// </summary>
internal sealed class MarkerClosingRule : DebtRule
{
    public override string Id => "marker-closing";

    public override Severity? DefaultSeverity => Severity.Warning;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "New markers that name an issue or pull request on GitHub.",
        Conditions = "It is not the pull request itself, and none that its merge closes: by a link, or by a closing keyword in the "
            + "description or a commit message.",
        Result = "A warning on the line of each such marker.",
        Why = "With the merge the issue is closed, and the debt that was to be paid there is forgotten.",
        Fix = "Open an issue for what remains and name that one, or do not close this one yet.",
        Source = "https://docs.github.com/issues/tracking-your-work-with-issues/linking-a-pull-request-to-an-issue",
    };

    public override IReadOnlyList<SnapshotPart> Reads(DebtSubject subject) =>
        subject.Issues.All.Count == 0 ? Diff : [.. Diff, SnapshotPart.LinkedIssues];

    public override IEnumerable<Violation> Check(DebtSubject subject, RuleOptions options) =>
        from issue in subject.Issues.All
        where subject.Issues.IsClosedHere(issue.Target)
        select new Violation(
            $"New {issue.Marker.Tag} names {issue.Marker.Reference}, which ends with this pull request{Quote(issue.Marker)}.",
            At(issue.Marker));
}
