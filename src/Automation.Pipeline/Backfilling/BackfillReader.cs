using Automation.Core.Facts;
using Automation.Pipeline.Debts;
using Automation.Pipeline.Decisions;
using Automation.Pipeline.Payloads;

namespace Automation.Pipeline.Backfilling;

/// <summary>Reads one page after the other, and notes its facts and what it says of debt.</summary>
public sealed class BackfillReader(
    IHistorySource source, IFactStore facts, DebtNotes debts, BackfillEvaluations evaluations, DecisionReadings decisions)
{
    /// <param name="isLast">No attempt follows.</param>
    internal Task<BackfillPage> ReadAsync(
        BackfillPart part,
        HistoryRepository repository,
        BackfillState state,
        bool isLast,
        IBackfillObserver observer,
        CancellationToken cancellationToken)
    {
        var (from, cursor) = (state.From, state.CursorOf(part));
        return part switch
        {
            BackfillPart.PullRequests => ReadPullRequestsAsync(repository, from, cursor, isLast, observer, cancellationToken),
            BackfillPart.Issues => ReadIssuesAsync(repository, from, cursor, cancellationToken),
            BackfillPart.Commits => ReadCommitsAsync(repository, from, cursor, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Not a part."),
        };
    }

    private async Task<BackfillPage> ReadPullRequestsAsync(
        HistoryRepository repository,
        DateTimeOffset from,
        string? cursor,
        bool isLast,
        IBackfillObserver observer,
        CancellationToken cancellationToken)
    {
        var page = await source.ReadPullRequestsAsync(repository, from, cursor, cancellationToken);
        var noted = new List<Fact>();
        foreach (var pull in page.Items)
        {
            var labels = await debts.SeeAsync(pull.State, LabelTurn.None, cancellationToken);
            noted.AddRange((pull with { State = pull.State with { Labels = labels } }).ToFacts());
        }

        await facts.SaveAsync(noted, cancellationToken);
        var totals = new BackfillTotals(PullRequests: page.Items.Count, Facts: noted.Count);
        foreach (var pull in page.Items)
        {
            var verdicts = await evaluations.NoteAsync(pull.State, isLast, observer, cancellationToken);
            totals += new BackfillTotals(Facts: verdicts, Evaluations: verdicts > 0 ? 1 : 0);
        }

        return new BackfillPage(page.Next, page.Reached, totals);
    }

    private async Task<BackfillPage> ReadIssuesAsync(
        HistoryRepository repository, DateTimeOffset from, string? cursor, CancellationToken cancellationToken)
    {
        var page = await source.ReadIssuesAsync(repository, from, cursor, cancellationToken);
        var noted = new List<Fact>();
        foreach (var issue in page.Items)
        {
            var labels = await debts.SeeAsync(issue, LabelTurn.None, isGone: false, cancellationToken);
            noted.AddRange(IssueFacts.Of(issue with { Labels = labels }));
        }

        await facts.SaveAsync(noted, cancellationToken);
        return new BackfillPage(page.Next, page.Reached, new BackfillTotals(Issues: page.Items.Count, Facts: noted.Count));
    }

    /// <summary>With the first page come the decision records that the commits have led to.</summary>
    private async Task<BackfillPage> ReadCommitsAsync(
        HistoryRepository repository, DateTimeOffset from, string? cursor, CancellationToken cancellationToken)
    {
        if (cursor is null)
        {
            await decisions.RefreshAsync(repository.Installation, repository.Id, cancellationToken);
        }

        var page = await source.ReadCommitsAsync(repository, from, cursor, cancellationToken);
        Fact[] noted = [.. page.Items.Select(CommitFacts.Of)];
        await facts.SaveAsync(noted, cancellationToken);
        return new BackfillPage(page.Next, page.Reached, new BackfillTotals(Commits: noted.Length, Facts: noted.Length));
    }
}
