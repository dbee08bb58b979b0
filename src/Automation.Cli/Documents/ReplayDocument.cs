namespace Automation.Cli.Documents;

/// <summary>JSON of <c>replay</c>.</summary>
internal sealed record ReplayDocument(
    string Repository,
    int PullRequests,
    ReplayDeliveries Deliveries,
    IReadOnlyList<ReplayEvaluation> Evaluations,
    int CheckRuns,
    int Comments,
    ReplayRequests Requests,
    long ElapsedMs,
    ReplayDigestDocument? Digest = null);
