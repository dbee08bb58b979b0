using Automation.Core.Snapshots;
using Automation.GitHub.Http;
using Automation.GitHub.Snapshots.Nodes;

namespace Automation.GitHub.Snapshots;

/// <summary>Everything of a pull request that comes in pages, read to the end.</summary>
/// <param name="PullRequest">With its connections as far as they could be read.</param>
/// <param name="Commits">Its commits, those too that the connection leaves out.</param>
/// <param name="Gaps">What could not be read.</param>
internal sealed record Conversation(PullRequestNode PullRequest, PullRequestCommits Commits, IReadOnlyList<SnapshotGap> Gaps)
{
    public static async Task<Conversation> ReadAsync(
        InstallationClient client, PullRequestKey key, PullRequestRead read, CancellationToken cancellationToken)
    {
        var whole = await new PullRequestPages(client, read.Name, key.Number).ReadAllAsync(read.PullRequest, cancellationToken);
        var commits = await CommitsReader.ReadAsync(client, key, whole, cancellationToken);
        SnapshotGap?[] gaps =
        [
            GapOf(SnapshotPart.Reviews, "reviews", whole.Reviews),
            GapOf(SnapshotPart.Threads, "review threads", whole.ReviewThreads),
            GapOf(SnapshotPart.ReviewRequests, "requests for a review", whole.ReviewRequests),
            HiddenIssues(whole.ClosingIssuesReferences),
            whole.TimelineItems is null
                ? new SnapshotGap(SnapshotPart.Turns, "GitHub does not tell when the pull request was a draft, closed or reopened")
                : GapOf(SnapshotPart.Turns, "turns of the pull request", whole.TimelineItems),
        ];
        return new Conversation(whole, commits, [.. commits.Gaps, .. gaps.OfType<SnapshotGap>()]);
    }

    /// <summary>One issue that may be seen is enough for whoever asks for one.</summary>
    private static SnapshotGap? HiddenIssues(PageNode<LinkedIssueNode>? page) =>
        page is { TotalCount: > 0 } && !page.Items.Any() ? GapOf(SnapshotPart.LinkedIssues, "linked issues", page) : null;

    private static SnapshotGap? GapOf<T>(SnapshotPart part, string noun, PageNode<T>? page)
        where T : class =>
        page is not null && page.TotalCount > page.Items.Count()
            ? new SnapshotGap(part, $"{page.TotalCount - page.Items.Count()} of {page.TotalCount} {noun} could not be read")
            : null;
}
