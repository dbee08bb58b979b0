namespace Automation.Sandbox.Json;

/// <summary>GitHub's names of what a review says (<c>PullRequestReviewState</c>).</summary>
internal static class ReviewStates
{
    private static readonly Dictionary<string, ReviewState> States = new(StringComparer.OrdinalIgnoreCase)
    {
        ["APPROVED"] = ReviewState.Approved,
        ["CHANGES_REQUESTED"] = ReviewState.ChangesRequested,
        ["COMMENTED"] = ReviewState.Commented,
        ["DISMISSED"] = ReviewState.Dismissed,
    };

    public static string NameOf(ReviewState state) => States.Single(s => s.Value == state).Key;

    /// <summary>Null for a name that is none.</summary>
    public static ReviewState? Find(string name) => States.TryGetValue(name, out var state) ? state : null;
}
