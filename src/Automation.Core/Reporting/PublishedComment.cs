namespace Automation.Core.Reporting;

/// <summary>A comment of our own author that carries our marker.</summary>
public sealed record PublishedComment(long Id, string Body);
