using Automation.Core.Ports;
using Automation.Core.Snapshots;
using Automation.GitHub.Snapshots.Nodes;

namespace Automation.GitHub.Snapshots;

/// <summary>Puts GitHub's answers into the words of the practices.</summary>
internal static class SnapshotMapper
{
    /// <param name="host">Where people see the repository.</param>
    public static PullRequestSnapshot Map(
        SnapshotRequest request, PullRequestRead read, Conversation conversation, ChangedFiles files, string host)
    {
        var node = conversation.PullRequest;
        return new PullRequestSnapshot
        {
            Key = request.Key,
            Repository = Map(request.Key.Repository, read, host),
            Title = node.Title,
            Body = node.Body,
            Author = Actors.Of(node.Author),
            Status = StatusOf(node.State),
            IsDraft = node.IsDraft,
            BaseRef = node.BaseRefName,
            BaseSha = ShaOf(node.BaseRefOid),
            HeadRef = node.HeadRefName,
            HeadSha = ShaOf(node.HeadRefOid),
            CreatedAt = node.CreatedAt,
            UpdatedAt = node.UpdatedAt,
            MergedAt = node.MergedAt,
            ClosedAt = node.ClosedAt,
            Commits = conversation.Commits.Items,
            Files = files.Files,
            Reviews = [.. Submitted(node).OrderBy(static r => r.SubmittedAt).Select(Map)],
            Threads = [.. (node.ReviewThreads?.Items ?? []).Select(Map)],
            ReviewRequests = ReviewFlow.RequestsOf(node.ReviewRequests, read.Flow?.Requested),
            Turns = ReviewFlow.TurnsOf(node.TimelineItems),
            Mergeability = MergeabilityOf(node.Mergeable),
            LinkedIssues = [.. (node.ClosingIssuesReferences?.Items ?? []).Select(Map).OfType<LinkedIssue>()],
            Templates = [.. (read.Repository.PullRequestTemplates ?? []).Select(Map).OfType<DescriptionTemplate>()],
            StackedOn = StackedOn(request.Key, read),
            Protection = Protections.Of(read),
            SameHead = SameHead(request.Key, node),
            MergeTexts = Merging.TextsOf(read.Merging),
        };
    }

    public static CommitSha ShaOf(string? text) => CommitSha.TryParse(text, out var sha) ? sha : default;

    private static RepositoryInfo Map(RepositoryId id, PullRequestRead read, string host) => new()
    {
        Id = id,
        Name = read.Name,
        Host = host,
        DefaultBranch = read.Repository.DefaultBranchRef?.Name ?? "main",
        IsPrivate = read.Repository.IsPrivate,
        IsArchived = read.Repository.IsArchived,
        Merge = Merging.SettingsOf(read.Repository, read.Merging),
    };

    private static IEnumerable<ReviewNode> Submitted(PullRequestNode node) =>
        (node.Reviews?.Items ?? []).Where(static r => r.SubmittedAt is not null);

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

    private static LinkedIssue? Map(LinkedIssueNode issue) =>
        RepositoryName.TryParse(issue.Repository?.NameWithOwner, out var name)
            ? new LinkedIssue(name, issue.Number, issue.State == "OPEN")
            : null;

    private static DescriptionTemplate? Map(TemplateNode? template) =>
        string.IsNullOrWhiteSpace(template?.Body) ? null : new DescriptionTemplate(template.Filename ?? "", template.Body);

    /// <summary>Whoever asks to merge the default branch somewhere else does not stack pull requests on it.</summary>
    private static int? StackedOn(PullRequestKey key, PullRequestRead read) =>
        read.PullRequest.BaseRefName == read.Repository.DefaultBranchRef?.Name ? null
            : read.Flow?.BaseRef?.AssociatedPullRequests?.Items.FirstOrDefault(p => p.Number != key.Number)?.Number;

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

    private static Mergeability MergeabilityOf(string? state) => state switch
    {
        "MERGEABLE" => Mergeability.Mergeable,
        "CONFLICTING" => Mergeability.Conflicting,
        _ => Mergeability.Unknown,
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
