using Automation.Core.Labels;

namespace Automation.Core.Reporting;

/// <summary>What stands on GitHub now, as far as it is ours.</summary>
/// <param name="CheckRuns">Our check runs on the head commit.</param>
/// <param name="Comments">The summary comment and its copies, oldest first; more than one are surplus.</param>
/// <param name="RequiredChecks">Names of checks that the base branch requires.</param>
public sealed record PublishedState(
    IReadOnlyList<PublishedCheckRun> CheckRuns,
    IReadOnlyList<PublishedComment> Comments,
    IReadOnlySet<string> RequiredChecks)
{
    public PublishedLabels Labels { get; init; } = PublishedLabels.None;

    /// <summary>The repository's node id, under which check runs are written; null where it was not read.</summary>
    public string? RepositoryId { get; init; }

    /// <summary>The pull request's node id, under which a comment is written; null where there is none, as in a merge group.</summary>
    public string? PullRequestId { get; init; }

    public static PublishedState Nothing { get; } = new([], [], new HashSet<string>());
}
