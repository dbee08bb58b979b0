using Automation.Core.Labels;

namespace Automation.Core.Reporting;

/// <summary>What must be written so that GitHub shows the plan.</summary>
public static class ReportDiff
{
    /// <summary>
    /// Check runs first, then comments, then labels; nothing for what already stands; surplus comments are deleted, the oldest is kept.
    /// GitHub has no way to delete a check run: one whose name is not planned any more is concluded once as neutral, "not enforced here".
    /// </summary>
    /// <param name="anew">
    /// Somebody asked for the checks to be run again: every planned run is created once more, also where it stands. GitHub has set
    /// the check suite back to queued and left its runs as they were
    /// (https://docs.github.com/rest/checks/runs#rerequest-a-check-run), and waits for a run to conclude.
    /// </param>
    public static IReadOnlyList<ReportWrite> Between(ReportPlan plan, PublishedState published, bool anew = false)
    {
        var writes = new List<ReportWrite>();
        writes.AddRange(plan.CheckRuns
            .Select(run => anew ? new ReportWrite.CreateCheckRun(plan.HeadSha, run) : CheckRun(plan.HeadSha, run, published.CheckRuns))
            .OfType<ReportWrite>());
        writes.AddRange(Retired(plan, published.CheckRuns)
            .Select(run => CheckRun(plan.HeadSha, run, published.CheckRuns))
            .OfType<ReportWrite>());
        if (!plan.KeepsComment)
        {
            writes.AddRange(Comments(plan.Comment, published.Comments));
        }

        if (plan.Labels is { } labels)
        {
            writes.AddRange(LabelDiff.Between(labels, published.Labels));
        }

        return writes;
    }

    /// <summary>
    /// Of several runs under one external id the newest is the one that GitHub shows. A run that has annotations cannot be put right,
    /// since GitHub only ever adds to them: a new run takes its place.
    /// </summary>
    private static ReportWrite? CheckRun(CommitSha head, CheckRunPlan plan, IReadOnlyList<PublishedCheckRun> published)
    {
        var standing = published.Where(r => r.Name == plan.Name && r.ExternalId == plan.ExternalId).MaxBy(r => r.StartedAt);
        return standing is not null && IsShown(plan, standing) ? null
            : standing is null or { AnnotationCount: > 0 } ? new ReportWrite.CreateCheckRun(head, plan)
            : new ReportWrite.UpdateCheckRun(standing.Id, plan);
    }

    private static IEnumerable<CheckRunPlan> Retired(ReportPlan plan, IReadOnlyList<PublishedCheckRun> published)
    {
        var planned = plan.CheckRuns.Select(static r => r.Name).ToHashSet(StringComparer.Ordinal);
        return published.Where(r => !planned.Contains(r.Name)).DistinctBy(static r => r.Name).Select(RetiredCheckRun.Of);
    }

    private static bool IsShown(CheckRunPlan plan, PublishedCheckRun standing) =>
        standing.Conclusion == plan.Conclusion
        && standing.Title == plan.Title
        && ReportMarkers.HashOf(standing.Summary) is { } hash
        && hash == ReportMarkers.HashOf(plan.Summary)
        && !IsCutShort(plan, standing);

    /// <summary>Annotations are written in batches; a run that holds some but not all was interrupted.</summary>
    private static bool IsCutShort(CheckRunPlan plan, PublishedCheckRun standing) =>
        standing.AnnotationCount > 0 && standing.AnnotationCount < plan.Annotations.Count;

    private static IEnumerable<ReportWrite> Comments(string? body, IReadOnlyList<PublishedComment> published)
    {
        if (body is null)
        {
            return Deletions(published);
        }

        if (published.Count == 0)
        {
            return [new ReportWrite.CreateComment(body)];
        }

        var surplus = Deletions(published.Skip(1));
        return SameText(published[0].Body, body) ? surplus : surplus.Prepend(new ReportWrite.UpdateComment(published[0].Id, body));
    }

    private static IEnumerable<ReportWrite> Deletions(IEnumerable<PublishedComment> comments) =>
        comments.Select(c => new ReportWrite.DeleteComment(c.Id));

    /// <summary>GitHub gives line ends back as CRLF at times, and trims the end.</summary>
    private static bool SameText(string standing, string planned) => Normalised(standing) == Normalised(planned);

    private static string Normalised(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd();
}
