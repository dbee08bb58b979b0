using System.Text.RegularExpressions;
using Automation.GitHub.Http;
using Octokit;

namespace Automation.GitHub.Snapshots;

/// <summary>Finds open pull requests by commits, where an event names none.</summary>
internal static partial class PullRequestFinder
{
    /// <summary>The account in whose name GitHub itself commits.</summary>
    private const string GitHubCommitter = "web-flow";
    private const int PageSize = 100;

    /// <summary>A merge group holds few pull requests; 1,000 commits are far beyond.</summary>
    private const int MaxPages = 10;

    public static async Task<IReadOnlyList<int>> ByHeadAsync(
        InstallationClient client, RepositoryId repository, CommitSha head, CancellationToken cancellationToken) =>
        [.. (await PullRequestsOfAsync(client, repository, head.Value, cancellationToken))
            .Where(p => p.Head.Sha == head.Value).Select(static p => p.Number).Order()];

    public static async Task<IReadOnlyList<int>> InRangeAsync(
        InstallationClient client, RepositoryId repository, CommitSha baseSha, CommitSha headSha, CancellationToken cancellationToken)
    {
        var numbers = new SortedSet<int>();
        foreach (var commit in await CommitsAsync(client, repository, baseSha, headSha, cancellationToken))
        {
            // A queue that squashes makes new commits, which belong to no pull request yet; their headers name it.
            if (commit.Committer?.Login == GitHubCommitter && Named().Match(commit.Commit.Message) is { Success: true } named)
            {
                numbers.Add(int.Parse(named.Groups["number"].ValueSpan, CultureInfo.InvariantCulture));
            }
            else
            {
                var found = await PullRequestsOfAsync(client, repository, commit.Sha, cancellationToken);
                numbers.UnionWith(found.Select(static p => p.Number));
            }
        }

        return [.. numbers];
    }

    private static async Task<IEnumerable<CommitPullRequest>> PullRequestsOfAsync(
        InstallationClient client, RepositoryId repository, string sha, CancellationToken cancellationToken)
    {
        try
        {
            var found = await client.GetAsync<List<CommitPullRequest>>(
                $"repositories/{repository}/commits/{sha}/pulls?per_page={PageSize}", cancellationToken);
            return found.Where(p => p.State == ItemState.Open && p.Base.Repository.Id == repository.Value);
        }
        catch (ApiValidationException)
        {
            // GitHub's answer to a commit that it does not know: it was pushed away since.
            return [];
        }
    }

    private static async Task<List<GitHubCommit>> CommitsAsync(
        InstallationClient client, RepositoryId repository, CommitSha baseSha, CommitSha headSha, CancellationToken cancellationToken)
    {
        var commits = new List<GitHubCommit>();
        for (var page = 1; page <= MaxPages; page++)
        {
            var range = await client.GetAsync<CompareResult>(
                $"repositories/{repository}/compare/{baseSha}...{headSha}?per_page={PageSize}&page={page}", cancellationToken);
            commits.AddRange(range.Commits);
            if (range.Commits.Count < PageSize)
            {
                break;
            }
        }

        return commits;
    }

    /// <summary>The header that GitHub gives merges ("Merge pull request #7 from ...") and squashes ("... (#7)").</summary>
    [GeneratedRegex(@"\A(?:Merge pull request #(?<number>\d{1,9}) |[^\r\n]*\(#(?<number>\d{1,9})\)\r?(?:\n|\z))")]
    private static partial Regex Named();
}
