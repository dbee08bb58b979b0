namespace Automation.Core.Digests.Content;

/// <summary>A repository whose default branch lacks protection.</summary>
/// <param name="Url">The page on which it is turned on.</param>
/// <param name="Lacks">What is missing, for people: "an approval", "checks that pass".</param>
public sealed record BranchItem(RepositoryName Repository, Uri Url, IReadOnlyList<string> Lacks);
