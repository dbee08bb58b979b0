using Automation.GitHub.Http;
using Octokit;

namespace Automation.GitHub.Snapshots;

/// <summary>
/// How many commits the base branch is ahead. GraphQL compares names only, and a fork's branch has none in this repository; its
/// <c>mergeStateStatus</c> tells no number, and <c>BEHIND</c> only where protection asks for it. So REST compares the two commits, from the
/// second page on, which leaves out the diff.
/// </summary>
internal static class BehindReader
{
    /// <summary>Null where nobody could merge any more, or GitHub does not tell.</summary>
    public static async Task<int?> ReadAsync(
        InstallationClient client,
        PullRequestRead read,
        Conversation conversation,
        RepositoryId repository,
        CancellationToken cancellationToken)
    {
        var pullRequest = read.PullRequest;
        if (pullRequest is not { State: "OPEN", HeadRefOid: { } head, BaseRef.Tip.Oid: { } tip })
        {
            return null;
        }

        if (tip == pullRequest.BaseRefOid && conversation.Commits.BehindBy is { } known)
        {
            return known;
        }

        var compared = await client.FindAsync<CompareResult>(
            $"repositories/{repository}/compare/{tip}...{head}?per_page=1&page=2", cancellationToken);
        return compared?.BehindBy;
    }
}
