namespace Automation.Core.Reporting;

/// <summary>A comment of our own author that carries our marker.</summary>
/// <param name="Id">GitHub's node id: opaque.</param>
public sealed record PublishedComment(string Id, string Body);
