namespace Automation.Core.Snapshots;

/// <summary>A <c>CODEOWNERS</c> file.</summary>
/// <param name="Path">Where it was found: <c>.github/CODEOWNERS</c>, <c>CODEOWNERS</c> or <c>docs/CODEOWNERS</c>.</param>
/// <param name="Text">Null where it was not read: too large for GitHub (3 MB and more are ignored), or not text.</param>
public sealed record CodeOwnersText(string Path, string? Text);
