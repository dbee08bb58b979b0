using Automation.Git.Repositories;
using Automation.Sandbox.Model;

namespace Automation.Sandbox.GraphQl.Nodes;

/// <summary>A directory.</summary>
internal sealed class TreeNode(SandboxGitHub gitHub, GitObject tree, string path)
{
    public string Oid { get; } = tree.Id;

    public IReadOnlyList<TreeEntryNode> Entries() =>
    [
        .. TreeEntry.Parse(tree).Select(e => new TreeEntryNode(gitHub, path.Length == 0 ? e.Name : $"{path}/{e.Name}", e)),
    ];
}
