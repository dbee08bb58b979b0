using Automation.Core.Facts;
using Automation.Core.Ports;
using Automation.GitHub.Http;
using Octokit;

namespace Automation.GitHub.History;

/// <summary>
/// Reads the commits of every push to the default branch, newest push first: GitHub's log of activities
/// (https://docs.github.com/rest/repos/repos#list-repository-activities) tells when the branch went from where to where, a comparison
/// of both what that brought.
/// </summary>
internal static class PushHistoryReader
{
    private const int PageSize = 30;
    private const int CommitsPerPage = 100;

    /// <summary>A webhook names no more than 2,048 commits of a push either.</summary>
    private const int MaxCommitPages = 20;

    /// <summary>A branch that begins or ends brings no commits that can be told from those of others.</summary>
    private static readonly string[] Pushes = ["push", "force_push", "pr_merge", "merge_queue_merge"];

    public static async Task<HistoryPage<PushedCommit>> ReadAsync(
        InstallationClient client, HistoryRepository repository, DateTimeOffset since, string? cursor, CancellationToken cancellationToken)
    {
        var branch = Uri.EscapeDataString($"refs/heads/{repository.DefaultBranch}");
        var after = cursor is null ? "" : $"&after={Uri.EscapeDataString(cursor)}";
        var (activities, next) = await client.GetPageAsync(
            $"repositories/{repository.Id}/activity?ref={branch}&per_page={PageSize}{after}",
            RestJson.Default.ListActivityNode,
            cancellationToken);
        var commits = new List<PushedCommit>();
        foreach (var push in activities.Where(a => a.Timestamp >= since && Pushes.Contains(a.ActivityType)))
        {
            commits.AddRange((await CommitsAsync(client, repository, push, cancellationToken)).Select(c => Of(repository, push, c)));
        }

        var isLast = activities.Any(a => a.Timestamp < since);
        return new HistoryPage<PushedCommit>(
            commits, isLast ? null : CursorIn(next), activities.Count > 0 ? activities.Min(static a => a.Timestamp) : null);
    }

    private static PushedCommit Of(HistoryRepository repository, ActivityNode push, GitHubCommit commit) => new()
    {
        Installation = repository.Installation,
        Repository = repository.Id,
        Sha = new CommitSha(commit.Sha),
        PushedAt = push.Timestamp,
        Push = CommitSha.TryParse(push.After, out var after) ? after : null,
        Pusher = push.Actor?.Login,
        Header = commit.Commit.Message,
    };

    private static async Task<List<GitHubCommit>> CommitsAsync(
        InstallationClient client, HistoryRepository repository, ActivityNode push, CancellationToken cancellationToken)
    {
        var commits = new List<GitHubCommit>();
        for (var page = 1; page <= MaxCommitPages; page++)
        {
            var read = await PageAsync(client, repository, push, page, cancellationToken);
            commits.AddRange(read);
            if (read.Count < CommitsPerPage)
            {
                break;
            }
        }

        return commits;
    }

    private static async Task<IReadOnlyList<GitHubCommit>> PageAsync(
        InstallationClient client, HistoryRepository repository, ActivityNode push, int page, CancellationToken cancellationToken)
    {
        try
        {
            var range = await client.GetAsync<CompareResult>(
                $"repositories/{repository.Id}/compare/{push.Before}...{push.After}?per_page={CommitsPerPage}&page={page}",
                cancellationToken);
            return range.Commits;
        }
        catch (NotFoundException)
        {
            // One end was pushed away since, and GitHub has forgotten it.
            return [];
        }
    }

    /// <summary>The cursor in the address of the next page.</summary>
    private static string? CursorIn(Uri? next) => next?.Query.TrimStart('?').Split('&')
        .Where(static p => p.StartsWith("after=", StringComparison.Ordinal))
        .Select(static p => Uri.UnescapeDataString(p["after=".Length..]))
        .FirstOrDefault();
}
