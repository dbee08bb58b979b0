namespace Automation.Pipeline.Backfilling;

/// <summary>What is read one after the other, each newest first.</summary>
public enum BackfillPart
{
    PullRequests,
    Issues,
    Commits,
}
