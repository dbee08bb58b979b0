using Automation.Core.Reporting;

namespace Automation.Core.Labels;

/// <summary>
/// What must be written so that the labels are as planned. Only what we have put is taken off, whatever it is called: a label of a kind
/// that was switched off, or renamed, goes with the next evaluation. What somebody else put stands for itself, and is not put twice; what
/// somebody else took off is not put again.
/// </summary>
internal static class LabelDiff
{
    private static readonly StringComparer Names = StringComparer.OrdinalIgnoreCase;

    public static IEnumerable<ReportWrite> Between(LabelPlan plan, PublishedLabels standing)
    {
        string[] missing = [.. plan.Wanted.Except([.. standing.Others, .. standing.Ours, .. standing.Declined], Names)];
        if (missing.Length > 0)
        {
            yield return new ReportWrite.AddLabels(missing);
        }

        foreach (var surplus in standing.Ours.Except([.. plan.Wanted, .. plan.Undecided], Names))
        {
            yield return new ReportWrite.RemoveLabel(surplus);
        }
    }
}
