using Automation.Core.Snapshots;
using Automation.GitHub.Http;
using Automation.GitHub.Snapshots.Nodes;
using Octokit;

namespace Automation.GitHub.Snapshots;

/// <summary>
/// Reads all commits of a pull request. GitHub lists 250 at most
/// (https://docs.github.com/rest/pulls/pulls#list-commits-on-a-pull-request); where there may be more, base and head are compared, which
/// gives all of them in pages (https://docs.github.com/rest/commits/commits#compare-two-commits).
/// </summary>
internal static class CommitsReader
{
    private const int ListLimit = 250;
    private const int PageSize = 100;

    /// <summary>10,000 commits: far above any pull request that people work with.</summary>
    private const int MaxPages = 100;

    /// <summary>Of all messages together; no further page is read then, whatever strangers write into theirs.</summary>
    private const int MaxCharacters = 16 * 1024 * 1024;

    /// <param name="pullRequest">With all commits that GitHub lists.</param>
    public static async Task<PullRequestCommits> ReadAsync(
        InstallationClient client, PullRequestKey key, PullRequestNode pullRequest, CancellationToken cancellationToken)
    {
        if (pullRequest.Commits is not { } list)
        {
            return PullRequestCommits.None;
        }

        CommitNode[] nodes = [.. list.Items.Select(static c => c.Commit).DistinctBy(static c => c.Oid)];
        var listed = new PullRequestCommits([.. nodes.Select(CommitMapper.Map)], list.TotalCount);
        if (list.TotalCount < ListLimit && listed.IsWhole)
        {
            return listed;
        }

        var compared = await CompareAsync(client, key, pullRequest, cancellationToken);
        if (compared.IsWhole && compared.Items.Count >= list.TotalCount)
        {
            return WithAccounts(compared, listed);
        }

        var fuller = listed.Items.Count > compared.Items.Count ? listed : WithAccounts(compared, listed);
        return fuller with { Total = TotalOf(list.TotalCount, compared.Total), BehindBy = compared.BehindBy };
    }

    /// <summary>A commit that is listed too is told as listed: a comparison does not say whose accounts co-authors are.</summary>
    private static PullRequestCommits WithAccounts(PullRequestCommits compared, PullRequestCommits listed)
    {
        var known = listed.Items.ToDictionary(static c => c.Sha);
        return compared with { Items = [.. compared.Items.Select(c => known.GetValueOrDefault(c.Sha) ?? c)] };
    }

    /// <summary>
    /// The larger of what both sources tell; a list that ends at its limit tells nothing, nor does a comparison of what is merged already.
    /// </summary>
    private static int? TotalOf(int listed, int? compared) =>
        compared >= listed ? compared : listed == ListLimit ? null : listed;

    private static async Task<PullRequestCommits> CompareAsync(
        InstallationClient client, PullRequestKey key, PullRequestNode pullRequest, CancellationToken cancellationToken)
    {
        var commits = new OrderedDictionary<string, SnapshotCommit>(StringComparer.Ordinal);
        int? total = null;
        int? behindBy = null;
        var characters = 0L;
        for (var page = 1; page <= MaxPages && characters < MaxCharacters; page++)
        {
            var address = $"repositories/{key.Repository}/compare/{pullRequest.BaseRefOid}...{pullRequest.HeadRefOid}"
                + $"?per_page={PageSize}&page={page}";
            if (await client.FindAsync<CompareResult>(address, cancellationToken) is not { } read)
            {
                break;
            }

            total = read.TotalCommits;
            behindBy = read.BehindBy;
            var known = commits.Count;
            foreach (var commit in read.Commits)
            {
                commits.TryAdd(commit.Sha, CommitMapper.Map(commit));
                characters += commit.Commit.Message.Length;
            }

            if (commits.Count == known || commits.Count >= total)
            {
                break;
            }
        }

        return new PullRequestCommits([.. commits.Values], total) { BehindBy = behindBy };
    }
}
