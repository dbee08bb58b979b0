namespace Automation.Core.Snapshots;

/// <summary>A review that was asked for and has not come yet.</summary>
/// <param name="Reviewer">A login, or <c>org/team</c>; empty for a team that the App may not know of.</param>
/// <param name="IsTeam">True for a team.</param>
/// <param name="IsVisible">False for a secret team: its name must not be shown.</param>
/// <param name="RequestedAt">When it was last asked for; null where that is not known.</param>
/// <param name="AsCodeOwner">True where GitHub asked because of <c>CODEOWNERS</c>.</param>
public sealed record ReviewRequest(string Reviewer, bool IsTeam, bool IsVisible, DateTimeOffset? RequestedAt, bool AsCodeOwner)
{
    /// <summary>True where everybody may see who was asked.</summary>
    public bool MayBeNamed => Reviewer.Length > 0 && (!IsTeam || IsVisible);
}
