using Automation.Core.Ports;
using Automation.Core.Snapshots;
using Automation.GitHub.GraphQl;

namespace Automation.GitHub.Snapshots;

/// <summary>What the errors beside a pull request's data mean.</summary>
internal static class PullRequestErrors
{
    private static readonly string[] Optional =
        ["refUpdateRule", "branchProtectionRule", "rules", "pullRequestTemplates", "requestedReviewer"];

    /// <summary>Answered beside the rest, so that a refusal takes nothing else away.</summary>
    private static readonly string[] Apart = ["organisation", "flow", "merging", "code"];

    /// <summary>True when the repository or the pull request itself is gone or out of reach.</summary>
    public static bool IsGone(IReadOnlyList<GraphQlError> errors) =>
        errors.Any(static e => e.Type is GraphQlError.NotFound or GraphQlError.Forbidden
            && e.Fields is ["repository"] or ["repository", "pullRequest"]);

    /// <summary>
    /// The parts that the App may not read. What is enforced on the base branch, templates, the organisation's policy, the turns,
    /// GitHub's words for the merge and what came along of the code are passed over in silence: there is an answer without them, another
    /// request reads what is wanted all the same, or a snapshot says what it lacks. So are single linked issues and reviewers that the App
    /// may not know of, and check runs: who may not read them may not write any either, and is told so when it comes to that.
    /// </summary>
    /// <exception cref="PermanentException">Something is refused that nothing can be done without.</exception>
    /// <exception cref="TransientException">GitHub failed to read a part.</exception>
    public static IReadOnlyList<SnapshotGap> GapsOf(IReadOnlyList<GraphQlError> errors) =>
        [.. errors.Where(static e => !IsOptional(e)).Select(GapOf).Distinct()];

    private static bool IsOptional(GraphQlError error) =>
        (error.Fields is [var first, ..] && Apart.Contains(first))
        || error.Fields is ["repository", "pullRequest", "closingIssuesReferences", _, ..]
        || (error.IsRefusal && error.Fields.Contains("checkSuites", StringComparer.Ordinal))
        || error.Fields.Intersect(Optional, StringComparer.Ordinal).Any();

    private static SnapshotGap GapOf(GraphQlError error) => (error.IsRefusal, PartOf(error.Fields)) switch
    {
        (true, { } part) => new SnapshotGap(part, $"the App is not permitted to read the {Noun(part)}"),
        (true, null) => throw new PermanentException(
            $"The App lacks a permission to read {string.Join('.', error.Fields)}: grant contents and pull requests in its settings."),
        _ => throw new TransientException($"GitHub could not read {string.Join('.', error.Fields)}."),
    };

    private static SnapshotPart? PartOf(IReadOnlyList<string> fields) => fields switch
    {
        ["repository", "pullRequest", "commits", ..] => SnapshotPart.Commits,
        ["repository", "pullRequest", "reviews", ..] => SnapshotPart.Reviews,
        ["repository", "pullRequest", "reviewThreads", ..] => SnapshotPart.Threads,
        ["repository", "pullRequest", "reviewRequests", ..] => SnapshotPart.ReviewRequests,
        ["repository", "pullRequest", "closingIssuesReferences", ..] => SnapshotPart.LinkedIssues,
        _ => null,
    };

    private static string Noun(SnapshotPart part) => part switch
    {
        SnapshotPart.Commits => "commits",
        SnapshotPart.Threads => "review threads",
        SnapshotPart.ReviewRequests => "requests for a review",
        SnapshotPart.LinkedIssues => "linked issues",
        _ => "reviews",
    };
}
