namespace Automation.Core.Snapshots;

/// <summary>A package of a monorepo.</summary>
/// <param name="Name">How scopes name it: the last part of its directory, such as <c>runtime-core</c>.</param>
/// <param name="Path">Its directory, without a slash at the end: <c>packages/runtime-core</c>.</param>
public sealed record WorkspacePackage(string Name, string Path);
