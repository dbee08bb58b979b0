namespace Automation.Core.Practices.TechDebt.Issues;

/// <summary>A new marker, and the issue on GitHub that it names.</summary>
internal sealed record MarkedIssue(DebtMarker Marker, IssueTarget Target);
