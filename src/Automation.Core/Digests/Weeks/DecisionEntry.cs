namespace Automation.Core.Digests.Weeks;

/// <summary>A decision record as a pull request left it. Texts are untrusted.</summary>
/// <param name="Path">The record's file.</param>
/// <param name="Status">Lower case; null where the record names none.</param>
/// <param name="PullRequest">The pull request that brought this state.</param>
/// <param name="Since">When it was merged with this status; the default while the pull request is open.</param>
public sealed record DecisionEntry(string Path, int? Number, string Title, string? Status, int PullRequest, DateTimeOffset Since)
{
    /// <summary>Whether the base branch held the record before; null where that is not known.</summary>
    public bool? IsAmended { get; init; }
}
