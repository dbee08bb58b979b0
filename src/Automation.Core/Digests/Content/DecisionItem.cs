namespace Automation.Core.Digests.Content;

/// <summary>A decision record that a digest links to.</summary>
/// <param name="Title">Null where it must not be shown, as in <see cref="WorkItem"/>.</param>
/// <param name="Age">Calendar time from when it got its status to the week's end.</param>
/// <param name="Url">The pull request that brought it.</param>
public sealed record DecisionItem(RepositoryName Repository, int? Number, string? Title, Uri Url, TimeSpan Age);
