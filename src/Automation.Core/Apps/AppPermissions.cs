namespace Automation.Core.Apps;

/// <summary>
/// What the App may do: the one list that the manifest, <c>doctor</c> and docs/github-app.md follow
/// (https://docs.github.com/rest/authentication/permissions-required-for-github-apps). Contents are never written.
/// </summary>
public static class AppPermissions
{
    private const string NothingEvaluated = "nothing can be evaluated";

    /// <summary>All of them, the required ones first.</summary>
    public static IReadOnlyList<AppPermission> All { get; } =
    [
        new("metadata", "Metadata", AccessLevel.Read, NothingEvaluated),
        new("contents", "Contents", AccessLevel.Read, NothingEvaluated),
        new("pull_requests", "Pull requests", AccessLevel.Write, NothingEvaluated),
        new("issues", "Issues", AccessLevel.Write, "no comment is written, and debt labels on issues and linked issues are not seen"),
        new("checks", "Checks", AccessLevel.Write, "no check runs are written"),
        new("merge_queues", "Merge queues", AccessLevel.Read, "a required check never reports in a merge queue"),
        new(
            "members",
            "Members",
            AccessLevel.Read,
            "rules do not know who is in a team, teams are not named, and a team's repositories are not found",
            true),
        new(
            "administration",
            "Administration",
            AccessLevel.Read,
            "a required check in observe mode is not concluded as neutral, and of a branch's protection only rulesets are known",
            true),
    ];
}
