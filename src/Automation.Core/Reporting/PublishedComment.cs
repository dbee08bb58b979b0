namespace Automation.Core.Reporting;

/// <summary>A comment that our own account wrote.</summary>
/// <param name="Id">GitHub's node id: opaque.</param>
public sealed record PublishedComment(string Id, string Body);
