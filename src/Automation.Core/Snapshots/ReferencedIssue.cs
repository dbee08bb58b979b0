namespace Automation.Core.Snapshots;

/// <summary>An issue, or pull request, that a debt marker of the diff names.</summary>
public sealed record ReferencedIssue(RepositoryName Repository, int Number, ReferencedIssueState State);
