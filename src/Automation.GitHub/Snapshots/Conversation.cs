using Automation.Core.Snapshots;
using Automation.GitHub.GraphQl;
using Automation.GitHub.Http;
using Automation.GitHub.Snapshots.Nodes;

namespace Automation.GitHub.Snapshots;

/// <summary>Everything of a pull request that comes in pages, read to the end.</summary>
internal sealed record Conversation(
    PullRequestCommits Commits,
    IReadOnlyList<ReviewNode> Reviews,
    IReadOnlyList<ThreadNode> Threads,
    IReadOnlyList<CommentNode> Comments,
    IReadOnlyList<SnapshotGap> Gaps)
{
    public static async Task<Conversation> ReadAsync(
        InstallationClient client, PullRequestKey key, PullRequestRead read, CancellationToken cancellationToken)
    {
        var first = read.PullRequest;
        var pages = new PullRequestPages(client, read.Name, key.Number);
        var commits = await CommitsReader.ReadAsync(client, pages, key, first, cancellationToken);
        var reviews = await pages.ReadAllAsync(GraphQlDocuments.Reviews, first.Reviews, static p => p.Reviews, cancellationToken);
        var threads = await pages.ReadAllAsync(
            GraphQlDocuments.ReviewThreads, first.ReviewThreads, static p => p.ReviewThreads, cancellationToken);
        var comments = await pages.ReadAllAsync(GraphQlDocuments.Comments, first.Comments, static p => p.Comments, cancellationToken);
        SnapshotGap?[] gaps =
        [
            GapOf(SnapshotPart.Reviews, "reviews", reviews.Missing, first.Reviews),
            GapOf(SnapshotPart.Threads, "review threads", threads.Missing, first.ReviewThreads),
        ];
        return new Conversation(
            commits, reviews.Items, threads.Items, comments.Items, [.. commits.Gaps, .. gaps.OfType<SnapshotGap>()]);
    }

    private static SnapshotGap? GapOf<T>(SnapshotPart part, string noun, int missing, PageNode<T>? first)
        where T : class =>
        missing > 0 ? new SnapshotGap(part, $"{missing} of {first!.TotalCount} {noun} could not be read") : null;
}
