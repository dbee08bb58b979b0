namespace Automation.Core.Reporting;

/// <summary>A finding as JSON for people's scripts.</summary>
/// <param name="Rule">Full rule id, such as <c>review/approvals</c>.</param>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>info</c>.</param>
/// <param name="Path">Null when the finding is not about a file.</param>
/// <param name="Line">One-based; null when the finding is not about a line.</param>
public sealed record FindingDocument(string Rule, string Severity, string Message, string? Path, int? Line);
