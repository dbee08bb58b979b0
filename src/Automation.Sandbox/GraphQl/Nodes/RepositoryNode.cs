using Automation.Git.Branches;
using Automation.Sandbox.Json;
using Automation.Sandbox.Model;

namespace Automation.Sandbox.GraphQl.Nodes;

/// <summary>The one repository: public, and merged as the sandbox's options say.</summary>
internal sealed class RepositoryNode(SandboxGitHub gitHub)
{
    public string Id { get; } = NodeIds.Repository;

    public long DatabaseId { get; } = SandboxIds.Repository.Value;

    public string Name { get; } = gitHub.Name.Name;

    public string NameWithOwner { get; } = gitHub.Name.ToString();

    public bool IsPrivate { get; }

    public bool IsArchived { get; }

    public bool SquashMergeAllowed { get; } = gitHub.Options.Merge.Squash;

    public bool MergeCommitAllowed { get; } = gitHub.Options.Merge.MergeCommit;

    public bool RebaseMergeAllowed { get; } = gitHub.Options.Merge.Rebase;

    public string SquashMergeCommitTitle { get; } = MergeNames.Of(gitHub.Options.Merge.SquashTitle);

    public string SquashMergeCommitMessage { get; } = MergeNames.Of(gitHub.Options.Merge.SquashMessage);

    public string MergeCommitTitle { get; } = MergeNames.Of(gitHub.Options.Merge.MergeTitle);

    public string MergeCommitMessage { get; } = MergeNames.Of(gitHub.Options.Merge.MergeMessage);

    /// <summary>Where the history ends today, wherever the pull requests left the branch.</summary>
    public async Task<RefNode> DefaultBranchRef(CancellationToken cancellationToken) =>
        new(gitHub, gitHub.DefaultBranch, await gitHub.Repository.GetCommitAsync("HEAD", cancellationToken));

    /// <summary>A git history holds none.</summary>
    public Connection<object> Issues { get; } = Connection<object>.Empty;

    public async Task<IReadOnlyList<TemplateNode>> PullRequestTemplates(CancellationToken cancellationToken)
    {
        var newest = gitHub.History.PullRequests[^1].Base;
        var templates = await TemplatesReader.ReadAsync(gitHub.Repository, newest, cancellationToken);
        return [.. templates.Select(static t => new TemplateNode(t.Name, t.Body))];
    }

    /// <summary>
    /// By their last update, whatever order is asked for. As webhooks tell their end, so does this list; alone they are open, for a
    /// closed one would not be evaluated.
    /// </summary>
    public Connection<PullRequestNode> PullRequests(
        string? baseRefName, string? headRefName, string[]? states, int? first, string? after, int? last, string? before)
    {
        var found = gitHub.History.PullRequests.OrderByDescending(static p => p.MergedAt)
            .Select(p => new PullRequestNode(gitHub, p, hasEnded: true))
            .Where(p => (baseRefName ?? p.BaseRefName) == p.BaseRefName
                && (headRefName ?? p.HeadRefName) == p.HeadRefName
                && (states is null || states.Contains(p.State)));
        return Connection<PullRequestNode>.Of([.. found], first, after, last, before);
    }

    public async Task<RefNode?> Ref(string qualifiedName, CancellationToken cancellationToken) =>
        await gitHub.Repository.FindCommitAsync(qualifiedName, cancellationToken) is { } commit
            ? new RefNode(gitHub, qualifiedName.Replace(RefNode.BranchPrefix, "", StringComparison.Ordinal), commit)
            : null;

    public Task<object?> Object(string? expression, string? oid, CancellationToken cancellationToken) =>
        GitObjects.FindAsync(gitHub, expression ?? oid ?? "", cancellationToken);

    /// <summary>
    /// Of issues a history tells neither which there are nor how they ended: what is no pull request is taken for an open one.
    /// </summary>
    public object IssueOrPullRequest(int number) => gitHub.Find(number) is { } pullRequest
        ? new PullRequestNode(gitHub, pullRequest)
        : new LinkedIssueNode(new LinkedIssue(gitHub.Name, number, IsOpen: true));

    public PullRequestNode PullRequest(int number) => gitHub.Find(number) is { } pullRequest
        ? new PullRequestNode(gitHub, pullRequest)
        : throw QueryNode.NotFound($"Could not resolve to a PullRequest with the number of {number}.");
}
