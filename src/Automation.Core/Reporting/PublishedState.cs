namespace Automation.Core.Reporting;

/// <summary>What stands on GitHub now, as far as it is ours.</summary>
/// <param name="CheckRuns">Our check runs on the head commit.</param>
/// <param name="Comments">Our marked comments, oldest first; more than one are surplus.</param>
/// <param name="RequiredChecks">Names of checks that the base branch requires.</param>
public sealed record PublishedState(
    IReadOnlyList<PublishedCheckRun> CheckRuns,
    IReadOnlyList<PublishedComment> Comments,
    IReadOnlySet<string> RequiredChecks)
{
    public static PublishedState Nothing { get; } = new([], [], new HashSet<string>());
}
