namespace Automation.Core.Practices.TechDebt.Rules;

/// <summary>
/// Trigger: a comment in an added line holds a debt tag. Conditions: it names an issue. Result: an error on the line. Fix: name the
/// issue after the tag. House rule.
/// </summary>
internal sealed class MarkerReferenceRule : Rule<DebtSubject>
{
    public override string Id => "marker-reference";

    public override Severity? DefaultSeverity => Severity.Error;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Comments in added lines that hold one of the policy's tags (TODO, FIXME, HACK, XXX); moved comments are not new.",
        Conditions = "The comment names an issue: #12, org/repo#12, GH-12, the issue's address, or a tracker's key such as ABC-123.",
        Result = "An error on the line of each new marker without a reference.",
        Why = "Debt that nobody can look up is never paid back.",
        Fix = "Open an issue and name it after the tag, as in TODO(#12): ..., or do now what the comment says.",
    };

    public override IEnumerable<Violation> Check(DebtSubject subject, RuleOptions options) =>
        from marker in subject.Markers
        where marker is { Change: DebtChange.Added, Reference: null }
        select new Violation(
            $"New {marker.Tag} names no issue{(marker.Text.Length == 0 ? "" : $": \"{Excerpt.Of(marker.Text)}\"")}.",
            new Location(marker.Path, marker.Line));
}
