namespace Automation.Core.Snapshots;

/// <summary>The message that GitHub proposes for a merge, whose author may still edit it.</summary>
/// <param name="Headline">The first line, with the number that GitHub appends.</param>
/// <param name="Body">What follows; empty for nothing.</param>
public sealed record MergeText(string Headline, string Body);
