namespace Automation.Core.Snapshots;

/// <summary>An issue, as far as the tech-debt practice looks at it.</summary>
public sealed record IssueSnapshot(RepositoryId Repository, int Number, string Title, IReadOnlyList<string> Labels, bool IsOpen);
