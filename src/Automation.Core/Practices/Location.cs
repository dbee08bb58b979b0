namespace Automation.Core.Practices;

/// <summary>Where a finding stands.</summary>
/// <param name="Path">File, relative to the repository's root, with forward slashes; null when the finding is not about a file.</param>
/// <param name="Line">One-based line at the head; null when the finding is about the whole file.</param>
/// <param name="Commit">The commit that the finding is about, for findings on messages.</param>
public sealed record Location(string? Path = null, int? Line = null, CommitSha? Commit = null);
