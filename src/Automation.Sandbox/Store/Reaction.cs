namespace Automation.Sandbox.Store;

/// <summary>A reaction to a comment, by the App.</summary>
public sealed record Reaction(long Id, long CommentId, string Content, DateTimeOffset CreatedAt);
