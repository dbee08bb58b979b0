namespace Automation.Sandbox.Store;

/// <summary>A comment on a pull request, written by the App.</summary>
public sealed record IssueComment(long Id, int Number, string Body, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);
