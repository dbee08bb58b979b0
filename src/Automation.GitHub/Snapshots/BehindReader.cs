using Automation.GitHub.Http;
using Octokit;

namespace Automation.GitHub.Snapshots;

/// <summary>
/// How many commits the base branch is ahead. The query for the pull request compares the branch with <c>refs/pull/NUMBER/head</c>, the
/// name that every head has in the base repository, a fork's too. Where GitHub did not answer that, or of another head, REST compares the
/// two commits, from the second page on, which leaves out the diff.
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

        if (read.Code?.PullRequest?.BaseRef is { Compare: { HeadTarget.Oid: var compared } comparison, Tip.Oid: var ahead }
            && (compared, ahead) == (head, tip))
        {
            return comparison.BehindBy;
        }

        if (tip == pullRequest.BaseRefOid && conversation.Commits.BehindBy is { } known)
        {
            return known;
        }

        var answer = await client.FindAsync<CompareResult>(
            $"repositories/{repository}/compare/{tip}...{head}?per_page=1&page=2", cancellationToken);
        return answer?.BehindBy;
    }
}
