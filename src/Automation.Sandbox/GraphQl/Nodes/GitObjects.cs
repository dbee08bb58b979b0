using Automation.Git.Repositories;
using Automation.Sandbox.Model;

namespace Automation.Sandbox.GraphQl.Nodes;

/// <summary>Objects of the repository as nodes.</summary>
internal static class GitObjects
{
    /// <summary>What an expression such as <c>main:README.md</c> names; null when it names nothing.</summary>
    public static async Task<object?> FindAsync(SandboxGitHub gitHub, string expression, CancellationToken cancellationToken) =>
        await gitHub.Repository.FindObjectAsync(expression, cancellationToken) switch
        {
            { IsBlob: true } blob => new BlobNode(blob),
            { IsTree: true } tree => new TreeNode(gitHub, tree, PathOf(expression)),
            { Type: "commit" } commit => new CommitNode(gitHub, new CommitSha(commit.Id)),
            _ => null,
        };

    /// <summary>The entry of a path in a commit.</summary>
    public static async Task<TreeEntryNode?> FindEntryAsync(
        SandboxGitHub gitHub, CommitSha commit, string path, CancellationToken cancellationToken)
    {
        var found = await gitHub.Repository.FindObjectAsync($"{commit}:{path}", cancellationToken);
        var name = path[(path.LastIndexOf('/') + 1)..];
        return found is null ? null : new TreeEntryNode(gitHub, path, new TreeEntry(name, found.Id, found.IsTree));
    }

    private static string PathOf(string expression) =>
        expression.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? expression[(colon + 1)..].Trim('/') : "";
}
