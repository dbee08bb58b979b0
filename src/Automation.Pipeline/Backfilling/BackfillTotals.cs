namespace Automation.Pipeline.Backfilling;

/// <summary>How much was read and noted.</summary>
public sealed record BackfillTotals(int PullRequests = 0, int Issues = 0, int Commits = 0, int Facts = 0, int Evaluations = 0)
{
    public static BackfillTotals operator +(BackfillTotals left, BackfillTotals right) => new(
        left.PullRequests + right.PullRequests,
        left.Issues + right.Issues,
        left.Commits + right.Commits,
        left.Facts + right.Facts,
        left.Evaluations + right.Evaluations);

    /// <summary>What the operator does, for languages without operators.</summary>
    public static BackfillTotals Add(BackfillTotals left, BackfillTotals right) => left + right;
}
