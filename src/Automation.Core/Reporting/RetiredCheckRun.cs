namespace Automation.Core.Reporting;

/// <summary>
/// The end of a check run whose name nothing plans any more on its head: a check that the policy no longer asks for, or one of an older
/// version. Whoever required it must not wait for ever, nor be held up by a verdict that nobody keeps.
/// </summary>
internal static class RetiredCheckRun
{
    public static CheckRunPlan Of(PublishedCheckRun standing)
    {
        var run = new CheckRunPlan
        {
            Name = standing.Name,
            ExternalId = standing.ExternalId,
            Conclusion = CheckConclusion.Neutral,
            Title = "Not enforced here",
            Summary = "**Not enforced here**: policy asks for no check of this name any more, and it concludes only so that nothing waits "
                + "for it.",
        };
        return run with { Summary = $"{run.Summary}\n\n{ReportMarkers.Hash(run.HashContent())}" };
    }
}
