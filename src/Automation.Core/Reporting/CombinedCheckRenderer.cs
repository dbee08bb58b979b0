using Automation.Core.Practices;

namespace Automation.Core.Reporting;

/// <summary>
/// The check run of all checks together: one name to require, whatever practices come and go. It is made of the other runs, so that it
/// says of shared heads and merge groups what they say.
/// </summary>
internal static class CombinedCheckRenderer
{
    public const string Name = "automation/summary";

    /// <param name="runs">All other runs that are planned for the commit.</param>
    public static CheckRunPlan Render(CommitSha head, IReadOnlyList<CheckRunPlan> runs)
    {
        var worst = runs.Count == 0
            ? CheckConclusion.Neutral
            : runs.MaxBy(run => ConclusionText.Weight(run.Conclusion))!.Conclusion;
        var run = new CheckRunPlan
        {
            Name = Name,
            ExternalId = $"{Name}/{head}",
            Conclusion = worst,
            Title = Title(runs, worst),
            Summary = Summary(runs),
            Actions = RequestedAction.For(worst, runs.Any(static run => run.Actions.Count > 0)),
        };
        return run with { Summary = $"{run.Summary}\n\n{ReportMarkers.Hash(run.HashContent())}" };
    }

    private static string Title(IReadOnlyList<CheckRunPlan> runs, CheckConclusion worst)
    {
        var such = runs.Count(run => run.Conclusion == worst);
        var of = such == runs.Count ? Plural.Of(such, "check") : $"{such} of {Plural.Of(runs.Count, "check")}";
        return worst switch
        {
            _ when runs.Count == 0 => "Not enforced here",
            CheckConclusion.Failure => $"Failed: {of}",
            CheckConclusion.Neutral => $"Nothing blocks; {of} to look at",
            CheckConclusion.Success => "Passed",
            _ => "Skipped: nothing to check here",
        };
    }

    private static string Summary(IReadOnlyList<CheckRunPlan> runs)
    {
        if (runs.Count == 0)
        {
            return "Policy leaves all practices out here, and the check concludes only so that nothing waits for it.";
        }

        var rows = runs.Select(run =>
            $"\n| {MarkdownText.Code(run.Name)} | {ConclusionText.Icon(run.Conclusion)} {MarkdownText.Inline(run.Title)} |");
        return "Carries the worst of these verdicts; what was found, and how to fix it, stands in each of them.\n\n"
            + $"| Check | Verdict |\n|:--|:--|{string.Concat(rows)}";
    }
}
