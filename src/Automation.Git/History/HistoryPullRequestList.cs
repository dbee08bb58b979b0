namespace Automation.Git.History;

/// <summary>A history as pull requests, oldest first.</summary>
/// <param name="HoldsReviews">False when not one of them has an approval: then none can be asked for.</param>
public sealed record HistoryPullRequestList(IReadOnlyList<HistoryPullRequest> PullRequests, bool HoldsReviews)
{
    /// <summary>All that reached the main branch from the oldest pull request to the newest, oldest first.</summary>
    public IReadOnlyList<HistoryPush> Pushes { get; init; } = [];

    /// <summary>What a snapshot says where <see cref="HoldsReviews"/> is false.</summary>
    public const string NoReviews = "history holds no reviews";
}
