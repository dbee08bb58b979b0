using Automation.Core.Snapshots;
using Automation.GitHub.GraphQl;
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

    public static async Task<PullRequestCommits> ReadAsync(
        InstallationClient client,
        PullRequestPages pages,
        PullRequestKey key,
        PullRequestNode pullRequest,
        CancellationToken cancellationToken)
    {
        if (pullRequest.Commits is not { } first)
        {
            return PullRequestCommits.None;
        }

        var listed = first.TotalCount < ListLimit ? await ListAsync(pages, first, cancellationToken) : null;
        if (listed is { IsWhole: true })
        {
            return listed;
        }

        var compared = await CompareAsync(client, key, pullRequest, cancellationToken);
        if (compared.IsWhole && compared.Items.Count >= first.TotalCount)
        {
            return compared;
        }

        listed ??= await ListAsync(pages, first, cancellationToken);
        var fuller = listed.Items.Count > compared.Items.Count ? listed : compared;
        return fuller with { Total = TotalOf(first.TotalCount, compared.Total) };
    }

    private static async Task<PullRequestCommits> ListAsync(
        PullRequestPages pages, PageNode<PullRequestCommitNode> first, CancellationToken cancellationToken)
    {
        var (items, _) = await pages.ReadAllAsync(GraphQlDocuments.Commits, first, static p => p.Commits, cancellationToken);
        var commits = items.Select(static c => c.Commit).DistinctBy(static c => c.Oid).Select(SnapshotMapper.Map);
        return new PullRequestCommits([.. commits], first.TotalCount);
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
        var characters = 0L;
        for (var page = 1; page <= MaxPages && characters < MaxCharacters; page++)
        {
            var address = $"repositories/{key.Repository}/compare/{pullRequest.BaseRefOid}...{pullRequest.HeadRefOid}"
                + $"?per_page={PageSize}&page={page}";
            if (await FindAsync(client, address, cancellationToken) is not { } read)
            {
                break;
            }

            total = read.TotalCommits;
            var known = commits.Count;
            foreach (var commit in read.Commits)
            {
                commits.TryAdd(commit.Sha, SnapshotMapper.Map(commit));
                characters += commit.Commit.Message.Length;
            }

            if (commits.Count == known || commits.Count >= total)
            {
                break;
            }
        }

        return new PullRequestCommits([.. commits.Values], total);
    }

    /// <summary>Null where GitHub refuses: one end was pushed away since, or the two share no history.</summary>
    private static async Task<CompareResult?> FindAsync(InstallationClient client, string address, CancellationToken cancellationToken)
    {
        try
        {
            return await client.GetAsync<CompareResult>(address, cancellationToken);
        }
        catch (ApiException e) when (e is NotFoundException or ApiValidationException or ForbiddenException)
        {
            return null;
        }
    }
}
