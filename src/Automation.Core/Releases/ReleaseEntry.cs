namespace Automation.Core.Releases;

/// <summary>A line of release notes.</summary>
/// <param name="Text">What is said of the change here, as its author wrote it.</param>
public sealed record ReleaseEntry(ReleaseChange Change, string Text);
