namespace Automation.Core.Ports;

/// <summary>What was approved, kept so that it can be compared even after the commit is gone.</summary>
/// <param name="Commit">The commit that was reviewed.</param>
/// <param name="BaseRef">The base branch that the diff was taken against.</param>
/// <param name="PatchId"><see cref="Snapshots.DiffIdentity.PatchId"/> of the diff.</param>
public sealed record ApprovedDiff(CommitSha Commit, string BaseRef, string PatchId);
