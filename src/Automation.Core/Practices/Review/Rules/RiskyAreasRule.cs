using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Rules;

/// <summary>
/// Trigger: changes in an area of <c>practices.review.risk</c>. Conditions: none is touched. Result: one information for the reviewer.
/// Fix: nothing to fix; where to look first.
/// </summary>
internal sealed class RiskyAreasRule : ReviewRule
{
    public override string Id => "risky-areas";

    public override Severity? DefaultSeverity => Severity.Info;

    public override SnapshotPart? Reads => SnapshotPart.Files;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every change of a file in an area of `risk`: authentication, dependencies, infrastructure, migrations, workflows, "
            + "interfaces, and the files that say who must review, unless policy says otherwise. A file that is moved out counts, too.",
        Conditions = "No such area is touched.",
        Result = "One finding that lists the areas with their files, at the first of them; a detail lists more.",
        Why = "A mistake in these places costs more than elsewhere, and a reviewer with little time should look there first.",
        Fix = "Say in the description what could go wrong there, and ask somebody who knows the area for a review.",
        Source = "https://google.github.io/eng-practices/review/reviewer/navigate.html",
    };

    public override IEnumerable<Violation> Check(ReviewSubject subject, RuleOptions options)
    {
        if (subject.Risks is [var first, ..] areas)
        {
            yield return new Violation(
                $"The change touches {Plural.Of(areas.Count, "risky area")}: {string.Join("; ", areas)}.",
                new Location(first.Files[0].Path));
        }
    }
}
