namespace Automation.Core.Digests.Content;

/// <summary>A pull request or an issue that a digest links to.</summary>
/// <param name="Title">
/// Null where it must not be shown: the repository is private and the team does not list it by name.
/// </param>
/// <param name="Age">
/// Up to the week's end: business time since it waits, or calendar time since it was last opened, as the list says.
/// </param>
public sealed record WorkItem(RepositoryName Repository, int Number, string? Title, Uri Url, TimeSpan Age);
