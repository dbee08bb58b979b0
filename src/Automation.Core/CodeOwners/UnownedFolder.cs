namespace Automation.Core.CodeOwners;

/// <summary>A folder with files that nobody owns.</summary>
/// <param name="Path">With a slash at its end; empty for the root.</param>
/// <param name="Files">How many files right in it have no owner.</param>
public sealed record UnownedFolder(string Path, int Files);
