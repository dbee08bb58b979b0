namespace Automation.Core.Reporting;

/// <summary>What should stand on GitHub for one head commit.</summary>
/// <param name="HeadSha">The commit that the check runs belong to.</param>
/// <param name="CheckRuns">In the practices' order.</param>
/// <param name="Comment">Markdown of the one summary comment; null where none should stand (nothing is published here).</param>
public sealed record ReportPlan(CommitSha HeadSha, IReadOnlyList<CheckRunPlan> CheckRuns, string? Comment);
