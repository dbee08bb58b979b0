namespace Automation.GitHub.Snapshots.Nodes;

/// <summary>Directories of decision records at the head of a default branch.</summary>
internal sealed record DecisionsAnswer(DecisionsRepositoryNode? Repository);

/// <param name="DefaultBranchRef">Null where the repository is empty.</param>
internal sealed record DecisionsRepositoryNode(long? DatabaseId, DecisionsBranchNode? DefaultBranchRef);

/// <param name="Target">Files and directories by the aliases of the query.</param>
internal sealed record DecisionsBranchNode(string Name, OidNode? Tip, IReadOnlyDictionary<string, FileNode?>? Target);
