using Automation.Core.Practices;
using Automation.Git.Branches;
using Automation.Sandbox.Json;
using Automation.Sandbox.Model;

namespace Automation.Sandbox.GraphQl.Nodes;

/// <summary>A pull request: alone open at its head, in the list of all as it ended.</summary>
internal sealed class PullRequestNode(SandboxGitHub gitHub, HistoryPullRequest pullRequest, bool hasEnded = false)
{
    /// <summary>GitHub lists no more commits than this, and counts no others.</summary>
    private const int MaxCommits = 250;

    // Three fields ask for the same diff.
    private readonly Lazy<Task<IReadOnlyList<ChangedFile>>> files = new(() => gitHub.ReadFilesAsync(pullRequest));

    public string Id { get; } = NodeIds.OfPullRequest(pullRequest.Number);

    public int Number { get; } = pullRequest.Number;

    public string Title { get; } = pullRequest.Title;

    public string Body { get; } = pullRequest.Body;

    public string State { get; } = hasEnded ? "MERGED" : "OPEN";

    public bool Closed => MergedAt is not null;

    public bool IsDraft { get; }

    public string CreatedAt { get; } = pullRequest.CreatedAt.ToGitHub();

    public string UpdatedAt { get; } = pullRequest.MergedAt.ToGitHub();

    public string? MergedAt { get; } = hasEnded ? pullRequest.MergedAt.ToGitHub() : null;

    public string? ClosedAt { get; } = hasEnded ? pullRequest.MergedAt.ToGitHub() : null;

    public CommitNode? MergeCommit() => hasEnded ? new(gitHub, pullRequest.MergeCommit.Sha, pullRequest.MergeCommit) : null;

    public string BaseRefName { get; } = pullRequest.BaseRef ?? gitHub.DefaultBranch;

    public string BaseRefOid { get; } = pullRequest.Base.Value;

    public string HeadRefName { get; } = pullRequest.HeadRef;

    public string HeadRefOid { get; } = pullRequest.Head.Value;

    public ActorNode Author { get; } = ActorNode.Of(pullRequest.Author);

    public RefNode BaseRef() => new(gitHub, BaseRefName, pullRequest.Base);

    public RepositoryNode BaseRepository() => new(gitHub);

    public async Task<int> Additions() => (await files.Value).Sum(static f => f.Additions);

    public async Task<int> Deletions() => (await files.Value).Sum(static f => f.Deletions);

    public async Task<int> ChangedFiles() => (await files.Value).Count;

    /// <summary>GitHub does not work it out for a pull request that has ended.</summary>
    public async Task<string> Mergeable(CancellationToken cancellationToken)
    {
        var mergeable = hasEnded
            ? Mergeability.Unknown
            : await MergeTrial.RunAsync(gitHub.Repository, pullRequest.Base, pullRequest.Head, cancellationToken);
        return mergeable.ToString().ToUpperInvariant();
    }

    public Connection<LinkedIssueNode> ClosingIssuesReferences(int? first, string? after, int? last, string? before) =>
        Connection<LinkedIssueNode>.Of(
            [.. ClosingKeywords.IssuesOf(pullRequest.Body, gitHub.Name).Select(static i => new LinkedIssueNode(i))],
            first,
            after,
            last,
            before);

    public Connection<LabelNode> Labels(int? first, string? after, int? last, string? before) =>
        Connection<LabelNode>.Of([.. gitHub.LabelsOf(Number).Select(static t => new LabelNode(t.Name))], first, after, last, before);

    /// <summary>A git history holds neither conversations nor requests.</summary>
    public Connection<object> ReviewThreads { get; } = Connection<object>.Empty;

    public Connection<object> ReviewRequests { get; } = Connection<object>.Empty;

    /// <summary>There are other base branches, labels, and the end.</summary>
    public async Task<Connection<object>> TimelineItems(string[]? itemTypes, int? first, string? after, int? last, string? before)
    {
        List<object> items = [];
        if (itemTypes?.Contains(BaseRefChangedEventNode.Kind) != false)
        {
            items.AddRange((await gitHub.Store.Bases.ListAsync(Number)).Select(static c => new BaseRefChangedEventNode(c)));
        }

        items.AddRange(gitHub.LabelTurnsOf(Number)
            .Where(t => itemTypes?.Contains(t.IsOn ? LabelTurnNode.PutOn : LabelTurnNode.TakenOff) != false)
            .Select(static t => new LabelTurnNode(t)));
        if (hasEnded && itemTypes?.Contains(ClosedEventNode.Kind) != false)
        {
            items.Add(new ClosedEventNode(pullRequest));
        }

        return Connection<object>.Of(items, first, after, last, before);
    }

    public Connection<PullRequestCommitNode> Commits(int? first, string? after, int? last, string? before) =>
        Connection<PullRequestCommitNode>.Of(
            [.. pullRequest.Commits.TakeLast(MaxCommits).Select(c => new PullRequestCommitNode(new CommitNode(gitHub, c.Sha, c)))],
            first,
            after,
            last,
            before);

    public string ViewerMergeHeadlineText(string? mergeType) =>
        ProposedMessage.Of(pullRequest, gitHub.Options.Merge, mergeType).Headline;

    public string ViewerMergeBodyText(string? mergeType) => ProposedMessage.Of(pullRequest, gitHub.Options.Merge, mergeType).Body;

    public Connection<ReviewNode> Reviews(int? first, string? after, int? last, string? before) =>
        Connection<ReviewNode>.Of(
            [.. pullRequest.Reviews.Select(r => new ReviewNode(gitHub, pullRequest.Number, r))], first, after, last, before);

    public async Task<Connection<IssueCommentNode>> Comments(int? first, string? after, int? last, string? before)
    {
        var comments = await gitHub.Store.Comments.ListAsync(pullRequest.Number);
        return Connection<IssueCommentNode>.Of([.. comments.Select(static c => new IssueCommentNode(c))], first, after, last, before);
    }
}
