namespace Automation.Core.Snapshots;

/// <summary>An issue that a merge of the pull request would close.</summary>
public sealed record LinkedIssue(RepositoryName Repository, int Number, bool IsOpen);
