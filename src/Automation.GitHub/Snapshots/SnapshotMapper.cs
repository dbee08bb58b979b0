using Automation.Core.Ports;
using Automation.Core.Snapshots;
using Automation.GitHub.Snapshots.Nodes;

namespace Automation.GitHub.Snapshots;

/// <summary>Puts GitHub's answers into the words of the practices.</summary>
internal static class SnapshotMapper
{
    public static PullRequestSnapshot Map(SnapshotRequest request, PullRequestRead read, Conversation conversation, ChangedFiles files)
    {
        var node = read.PullRequest;
        return new PullRequestSnapshot
        {
            Key = request.Key,
            Repository = Map(request.Key.Repository, read),
            Title = node.Title,
            Body = node.Body,
            Author = Actors.Of(node.Author),
            Status = StatusOf(node.State),
            IsDraft = node.IsDraft,
            BaseRef = node.BaseRefName,
            BaseSha = ShaOf(node.BaseRefOid),
            HeadRef = node.HeadRefName,
            HeadSha = ShaOf(node.HeadRefOid),
            Labels = [.. node.Labels?.Items.Select(static l => l.Name) ?? []],
            CreatedAt = node.CreatedAt,
            UpdatedAt = node.UpdatedAt,
            MergedAt = node.MergedAt,
            ClosedAt = node.ClosedAt,
            Commits = conversation.Commits.Items,
            Files = files.Files,
            Reviews = [.. conversation.Reviews.Where(static r => r.SubmittedAt is not null).OrderBy(static r => r.SubmittedAt).Select(Map)],
            Threads = [.. conversation.Threads.Select(Map)],
            SameHead = SameHead(request.Key, node),
            MergeTexts = Merging.TextsOf(read.Merging),
        };
    }

    public static CommitSha ShaOf(string? text) => CommitSha.TryParse(text, out var sha) ? sha : default;

    /// <summary>A commit as GraphQL tells it.</summary>
    public static SnapshotCommit Map(CommitNode commit) => new()
    {
        Sha = ShaOf(commit.Oid),
        Message = commit.Message,
        ParentCount = commit.Parents?.TotalCount ?? 1,
        Author = Actors.Of(commit.Author),
        AuthorName = commit.Author?.Name,
        AuthorEmail = commit.Author?.Email,
        AuthoredAt = commit.AuthoredDate,
    };

    /// <summary>The same commit as REST tells it.</summary>
    public static SnapshotCommit Map(Octokit.GitHubCommit commit) => new()
    {
        Sha = ShaOf(commit.Sha),
        Message = commit.Commit.Message,
        ParentCount = commit.Parents.Count,
        Author = Actors.Of(commit.Author),
        AuthorName = commit.Commit.Author?.Name,
        AuthorEmail = commit.Commit.Author?.Email,
        AuthoredAt = commit.Commit.Author?.Date,
    };

    private static RepositoryInfo Map(RepositoryId id, PullRequestRead read) => new()
    {
        Id = id,
        Name = read.Name,
        DefaultBranch = read.Repository.DefaultBranchRef?.Name ?? "main",
        IsPrivate = read.Repository.IsPrivate,
        IsArchived = read.Repository.IsArchived,
        Merge = Merging.SettingsOf(read.Repository, read.Merging),
    };

    private static Review Map(ReviewNode review) => new()
    {
        Author = Actors.Of(review.Author),
        State = StateOf(review.State),
        SubmittedAt = review.SubmittedAt!.Value,
        Commit = CommitSha.TryParse(review.Commit?.Oid, out var sha) ? sha : null,
        AuthorCanPush = review.AuthorCanPushToRepository,
    };

    private static ReviewThread Map(ThreadNode thread) => new(
        thread.IsResolved, thread.IsOutdated, thread.Path, thread.Line, Actors.Of(thread.Comments?.Items.FirstOrDefault()?.Author));

    private static int[] SameHead(PullRequestKey key, PullRequestNode node) =>
    [
        .. (node.Head?.Items ?? []).SelectMany(static h => h.Commit.AssociatedPullRequests?.Items ?? [])
            .Where(p => p.Number != key.Number
                && p.State == "OPEN"
                && p.HeadRefOid == node.HeadRefOid
                && p.BaseRepository?.DatabaseId == key.Repository.Value)
            .Select(static p => p.Number)
            .Distinct()
            .Order(),
    ];

    private static PullRequestStatus StatusOf(string state) => state switch
    {
        "MERGED" => PullRequestStatus.Merged,
        "CLOSED" => PullRequestStatus.Closed,
        _ => PullRequestStatus.Open,
    };

    private static ReviewState StateOf(string state) => state switch
    {
        "APPROVED" => ReviewState.Approved,
        "CHANGES_REQUESTED" => ReviewState.ChangesRequested,
        "DISMISSED" => ReviewState.Dismissed,
        "PENDING" => ReviewState.Pending,
        _ => ReviewState.Commented,
    };
}
