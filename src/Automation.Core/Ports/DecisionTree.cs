namespace Automation.Core.Ports;

/// <summary>The decision records of a commit.</summary>
/// <param name="Commit">Null where the repository is empty.</param>
/// <param name="Branch">The default branch's name; null where the repository is empty.</param>
/// <param name="Files">By directory and path.</param>
/// <param name="Cut">What was left out for being too much: sentences.</param>
public sealed record DecisionTree(CommitSha? Commit, string? Branch, IReadOnlyList<DecisionFile> Files, IReadOnlyList<string> Cut);
