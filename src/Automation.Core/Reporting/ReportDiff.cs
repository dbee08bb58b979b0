namespace Automation.Core.Reporting;

/// <summary>What must be written so that GitHub shows the plan.</summary>
public static class ReportDiff
{
    /// <summary>
    /// Check runs first, then comments; nothing for what already stands; surplus comments are deleted, the oldest is kept. Check
    /// runs that are not in the plan are left alone: GitHub has no way to delete one.
    /// </summary>
    public static IReadOnlyList<ReportWrite> Between(ReportPlan plan, PublishedState published)
    {
        var writes = new List<ReportWrite>();
        writes.AddRange(plan.CheckRuns.Select(run => CheckRun(plan.HeadSha, run, published.CheckRuns)).OfType<ReportWrite>());
        if (!plan.KeepsComment)
        {
            writes.AddRange(Comments(plan.Comment, published.Comments));
        }

        return writes;
    }

    /// <summary>Of several runs under one external id the newest is the one that GitHub shows.</summary>
    private static ReportWrite? CheckRun(CommitSha head, CheckRunPlan plan, IReadOnlyList<PublishedCheckRun> published)
    {
        var standing = published.Where(r => r.Name == plan.Name && r.ExternalId == plan.ExternalId).MaxBy(r => r.Id);
        return standing is null ? new ReportWrite.CreateCheckRun(head, plan)
            : IsShown(plan, standing) ? null
            : new ReportWrite.UpdateCheckRun(standing.Id, plan);
    }

    private static bool IsShown(CheckRunPlan plan, PublishedCheckRun standing) =>
        standing.Conclusion == plan.Conclusion
        && standing.Title == plan.Title
        && ReportMarkers.HashOf(standing.Summary) is { } hash
        && hash == ReportMarkers.HashOf(plan.Summary);

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
