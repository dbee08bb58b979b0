namespace Automation.Sandbox.Store;

/// <summary>A comment on a pull request.</summary>
/// <param name="Author">The login of the person who wrote it; null for the App.</param>
public sealed record IssueComment(
    long Id, int Number, string Body, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, string? Author = null);
