namespace Automation.Core.Digests.Content;

/// <summary>A decision record that a digest links to.</summary>
/// <param name="Title">Null where it must not be shown, as in <see cref="WorkItem"/>.</param>
/// <param name="Age">Calendar time since it has its status.</param>
/// <param name="Url">The pull request that brought it.</param>
public sealed record DecisionItem(RepositoryName Repository, int? Number, string? Title, Uri Url, TimeSpan Age);
