using Automation.Git.Repositories;
using Automation.Sandbox.Json;
using Automation.Sandbox.Model;
using GraphQL;

namespace Automation.Sandbox.GraphQl.Nodes;

/// <summary>A commit. Most queries ask for its id or a file of it; the commit itself is read when they ask for more.</summary>
internal sealed class CommitNode(SandboxGitHub gitHub, CommitSha sha, GitCommit? known = null)
{
    private readonly Lazy<Task<GitCommit>> commit =
        new(() => known is null ? gitHub.Repository.ReadCommitAsync(sha) : Task.FromResult(known));

    public string Oid { get; } = sha.Value;

    public async Task<string> Message() => (await commit.Value).Message.TrimEnd('\n');

    public async Task<string> AuthoredDate() => (await commit.Value).Author.At.ToGitHub();

    public async Task<string> CommittedDate() => (await commit.Value).Committer.At.ToGitHub();

    public async Task<GitActorNode> Author() => GitActorNode.Of((await commit.Value).Author);

    public async Task<Connection<GitActorNode>> Authors(int? first, string? after, int? last, string? before) =>
        Connection<GitActorNode>.Of([.. (await commit.Value).Authors.Select(GitActorNode.Of)], first, after, last, before);

    public async Task<GitActorNode> Committer() => GitActorNode.Of((await commit.Value).Committer);

    public async Task<TreeNode> Tree(CancellationToken cancellationToken)
    {
        var tree = await gitHub.Repository.FindObjectAsync((await commit.Value).Tree, cancellationToken);
        return new TreeNode(gitHub, tree!, path: "");
    }

    public Task<TreeEntryNode?> File(string path, CancellationToken cancellationToken) =>
        GitObjects.FindEntryAsync(gitHub, sha, path, cancellationToken);

    public async Task<Connection<CommitNode>> Parents(int? first, string? after, int? last, string? before) =>
        Connection<CommitNode>.Of([.. (await commit.Value).Parents.Select(p => new CommitNode(gitHub, p))], first, after, last, before);

    /// <summary>One for each App, from its first check run on.</summary>
    public async Task<Connection<CheckSuiteNode>> CheckSuites(
        IResolveFieldContext context, int? first, string? after, int? last, string? before)
    {
        var runs = await gitHub.Store.CheckRuns.ListAsync(sha);
        var suites = from run in runs
                     group run by run.AppId into ofApp
                     where context.FilterOf("appId") is not int app || app == ofApp.Key
                     orderby ofApp.Key
                     select new CheckSuiteNode([.. ofApp]);
        return Connection<CheckSuiteNode>.Of([.. suites], first, after, last, before);
    }

    public Connection<PullRequestNode> AssociatedPullRequests(int? first, string? after, int? last, string? before) =>
        Connection<PullRequestNode>.Of([.. gitHub.WithCommit(sha).Select(p => new PullRequestNode(gitHub, p))], first, after, last, before);
}
