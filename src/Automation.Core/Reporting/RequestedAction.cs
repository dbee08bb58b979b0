namespace Automation.Core.Reporting;

/// <summary>
/// A button on a check run. GitHub's limits: label 20, description 40, identifier 20 characters
/// (https://docs.github.com/rest/checks/runs#create-a-check-run).
/// </summary>
public sealed record RequestedAction(string Identifier, string Label, string Description)
{
    /// <summary>Evaluates the pull request again.</summary>
    public static RequestedAction Recheck { get; } = new("recheck", "Re-run", "Evaluate this pull request again");
}
