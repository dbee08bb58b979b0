namespace Automation.Core.Reporting;

/// <summary>
/// A button on a check run. GitHub's limits: label 20, description 40, identifier 20 characters
/// (https://docs.github.com/rest/checks/runs#create-a-check-run).
/// </summary>
public sealed record RequestedAction(string Identifier, string Label, string Description)
{
    /// <summary>Evaluates the pull request again.</summary>
    public static RequestedAction Recheck { get; } = new("recheck", "Re-run", "Evaluate this pull request again");

    /// <summary>
    /// What a run offers. GitHub's own Re-run sets the check suite back; ours only evaluates again, and stands wherever somebody may
    /// want to know whether what they did was enough. Where all is well it would be in the way.
    /// </summary>
    /// <param name="isOfUse">
    /// False where it would do nothing: where the check is not asked for, and on a merge group, whose pull requests the queue tests again
    /// only once they are put into it again.
    /// </param>
    internal static IReadOnlyList<RequestedAction> For(CheckConclusion conclusion, bool isOfUse) =>
        isOfUse && conclusion is CheckConclusion.Failure or CheckConclusion.Neutral ? [Recheck] : [];
}
