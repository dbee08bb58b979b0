namespace Automation.GitHub.Snapshots.Nodes;

/// <summary>What was asked of the code beside the pull request.</summary>
internal sealed record CodeNode(CodePullRequestNode? PullRequest);

internal sealed record CodePullRequestNode(PageNode<CodeHeadNode>? Head, CodeBaseNode? BaseRef);

/// <summary>The last commit.</summary>
/// <param name="Files">Files of it, by the aliases <c>h0</c>, <c>h1</c>, ...</param>
internal sealed record CodeHeadNode(OidNode? Commit, IReadOnlyDictionary<string, FoundNode?>? Files);

/// <summary>The base branch.</summary>
/// <param name="Target">Files and directories at its tip, by the aliases <c>b0</c>, <c>b1</c>, ..., and <c>root</c>.</param>
internal sealed record CodeBaseNode(ComparisonNode? Compare, OidNode? Tip, IReadOnlyDictionary<string, FoundNode?>? Target);

/// <summary>A branch compared with a head.</summary>
internal sealed record ComparisonNode(int BehindBy, OidNode? HeadTarget);

/// <summary>An entry of a tree with what it holds, or the root itself, which has no entry.</summary>
internal sealed record FoundNode(ObjectNode? Object, IReadOnlyList<EntryNode>? Entries);
