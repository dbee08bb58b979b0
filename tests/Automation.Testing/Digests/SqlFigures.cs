using Automation.Core.Calendars;
using Automation.Core.Identity;

namespace Automation.Testing.Digests;

/// <summary>
/// Every figure of a digest, computed a second time from an embedded store: by SQL over the stored facts, after what the digest's own
/// documentation says of each figure, and without any of the code that folds facts into weeks. For stores of
/// <see cref="StoreGenerator"/>: times of whole minutes, no two events of one pull request in the same one.
/// </summary>
public static class SqlFigures
{
    private const string Failed =
        """
        SELECT count(*) FROM fact JOIN week ON at >= s AND at < e
        WHERE n = 0 AND kind = 'delivery-failed' AND data ->> 'state' <> 'done'
        """;

    /// <param name="path">The store's file.</param>
    /// <param name="repositories">The team's.</param>
    public static FigureTable Of(string path, IReadOnlyCollection<RepositoryId> repositories, IsoWeek week, BusinessHours hours)
    {
        using var facts = new SqlFacts(path, repositories, week, hours.Zone);
        var table = new FigureTable();
        var pulls = new SqlPullRequests(facts, new MinuteClock(hours));
        pulls.AddTo(table);
        new SqlPractices(facts).AddTo(table);
        new SqlDebt(facts).AddTo(table);
        new SqlDecisions(facts).AddTo(table);
        table.Add("failed deliveries", facts.Count(Failed));
        return table;
    }
}
