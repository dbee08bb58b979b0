namespace Automation.Core.Policies;

/// <summary>Section <c>waivers</c>.</summary>
public sealed record WaiverSettings
{
    /// <summary>Repository roles that may waive a rule; never the pull request's author.</summary>
    public IReadOnlyList<string> By { get; init; } = ["maintain", "admin"];
}
