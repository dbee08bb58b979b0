using Automation.Git.Repositories;
using Automation.Sandbox.Model;

namespace Automation.Sandbox.GraphQl.Nodes;

/// <summary>An entry of a directory.</summary>
internal sealed class TreeEntryNode(SandboxGitHub gitHub, string path, TreeEntry entry)
{
    public string Name { get; } = entry.Name;

    public string Path { get; } = path;

    public string Oid { get; } = entry.Id;

    public string Type { get; } = entry.IsDirectory ? "tree" : "blob";

    public async Task<object?> Object(CancellationToken cancellationToken) =>
        await gitHub.Repository.FindObjectAsync(entry.Id, cancellationToken) switch
        {
            { IsBlob: true } blob => new BlobNode(blob),
            { IsTree: true } tree => new TreeNode(gitHub, tree, Path),
            _ => null,
        };
}
