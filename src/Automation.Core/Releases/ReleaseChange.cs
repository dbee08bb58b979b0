namespace Automation.Core.Releases;

/// <summary>What one commit changes. All texts are as their author wrote them.</summary>
/// <param name="Description">What follows type and scope, without the number that GitHub appends when it squashes.</param>
/// <param name="Breaks">What breaks, a sentence each; empty where nothing does.</param>
/// <param name="References">Issues and pull requests that the message names, such as <c>#12</c> and <c>octo-org/tools#3</c>.</param>
public sealed record ReleaseChange(
    CommitSha Commit,
    ChangeKind Kind,
    string? Scope,
    string Description,
    IReadOnlyList<string> Breaks,
    IReadOnlyList<string> References)
{
    /// <summary>The step that it asks for on its own.</summary>
    public ReleaseStep Step => (Breaks.Count > 0, Kind) switch
    {
        (true, _) => ReleaseStep.Major,
        (_, ChangeKind.Feature) => ReleaseStep.Minor,
        (_, ChangeKind.Other) => ReleaseStep.None,
        _ => ReleaseStep.Patch,
    };
}
