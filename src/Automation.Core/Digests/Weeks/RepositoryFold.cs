using Automation.Core.Calendars;
using Automation.Core.Facts;
using Automation.Core.Ports;

namespace Automation.Core.Digests.Weeks;

/// <summary>
/// Computes a repository's week from its facts and the week before. The same facts give the same week, in whatever order they come,
/// and however often each of them comes.
/// </summary>
public static class RepositoryFold
{
    /// <summary>Rises whenever the same facts give another week than they did: cached weeks of another version count for nothing.</summary>
    public const int Version = 4;

    /// <summary>How far around a week facts are given: a push and the merge that it belongs to may fall into different weeks.</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromDays(1);

    /// <param name="before">The week before <paramref name="week"/>; null where no earlier fact is known.</param>
    /// <param name="debtLabel">The label that makes an issue or pull request a debt item.</param>
    /// <param name="facts">
    /// All facts of the UTC days that overlap the week and <see cref="Margin"/> around it. Only those inside the week happen in it; the
    /// others only tell which pushes were merges.
    /// </param>
    public static RepositoryWeek Next(
        RepositoryWeek? before, IsoWeek week, TimeZoneInfo zone, string debtLabel, IReadOnlyList<Fact> facts)
    {
        var (start, end) = (week.Start(zone), week.End(zone));
        var pulls = new PullRequestBook(before?.Open ?? [], debtLabel);
        var debt = new DebtFold(before?.OpenDebt ?? [], debtLabel, start);
        var failed = 0;
        var lacks = before?.BranchLacks ?? [];
        foreach (var fact in FactOrder.Of(facts, start, end))
        {
            PullRequestFold.Apply(pulls, fact);
            ReviewFold.Apply(pulls, fact);
            VerdictFold.Apply(pulls, fact);
            debt.Apply(fact);
            lacks = fact.Kind == FactKinds.BranchProtected ? fact.Lines(FactData.Lacks) ?? [] : lacks;
            failed += fact.Kind == FactKinds.DeliveryFailed && fact.Text(FactData.State) != DeliveryFacts.Done ? 1 : 0;
        }

        var (taken, proposed) = DecisionFold.Of(before?.Proposed ?? [], pulls.Finished);
        var (commits, direct) = CommitFold.Of(facts, start, end);
        return new RepositoryWeek
        {
            Week = week,
            Finished = [.. pulls.Finished.Select(p => p with { ClosesDebt = p.Closes.Any(debt.Seen.Contains) })],
            Open = pulls.Open,
            Opened = pulls.Opened,
            Commits = commits,
            DirectCommits = direct,
            DebtOpened = debt.Opened,
            DebtPaid = debt.Paid,
            OpenDebt = debt.Open,
            DatedMarkers = DatedFold.Of(before?.DatedMarkers ?? [], pulls.Finished),
            DecisionsTaken = taken,
            Proposed = proposed,
            BranchLacks = lacks,
            FailedDeliveries = failed,
        };
    }
}
