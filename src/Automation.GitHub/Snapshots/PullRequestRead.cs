using Automation.GitHub.GraphQl;
using Automation.GitHub.Snapshots.Nodes;

namespace Automation.GitHub.Snapshots;

/// <summary>A pull request as the first query found it.</summary>
/// <param name="Name">The repository's present name.</param>
/// <param name="Organisation">The owner's <c>.github</c> repository; null when absent or out of reach.</param>
internal sealed record PullRequestRead(
    RepositoryName Name,
    RepositoryNode Repository,
    PullRequestNode PullRequest,
    OrganisationNode? Organisation,
    IReadOnlyList<GraphQlError> Errors);
