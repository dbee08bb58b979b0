using System.Globalization;

namespace Automation.Testing.Digests;

/// <summary>Issues that stand for debt.</summary>
internal sealed class SqlDebt(SqlFacts facts)
{
    /// <summary>What each event made of an issue: an open debt item or none, and whether it was one before.</summary>
    private const string Changes =
        """
        CREATE TEMP TABLE change AS
          SELECT *, coalesce(lag(stands) OVER (PARTITION BY repo, number ORDER BY at, rank), 0) AS stood
          FROM (
            SELECT fact.repo, number, at, kind, fact.labels, data ->> 'due' AS due, instr(fact.labels, repo.debt) > 0 AS isdebt,
                   instr(fact.labels, repo.debt) > 0 AND kind <> 'issue-closed' AS stands,
                   CASE kind WHEN 'issue-opened' THEN 0 WHEN 'issue-closed' THEN 1 ELSE 2 END AS rank
            FROM fact JOIN repo ON id = repo
            WHERE kind IN ('issue-opened', 'issue-closed') OR (kind = 'issue-labels' AND data ->> 'open' = 'true'));
        CREATE TEMP TABLE item AS
          SELECT name, number, opened, due, labels, e - opened AS age, e FROM (
            SELECT c.*, e, row_number() OVER (PARTITION BY c.repo, c.number ORDER BY c.at DESC, rank DESC) AS back,
                   (SELECT min(o.at) FROM fact o WHERE o.kind = 'issue-opened' AND o.repo = c.repo AND o.number = c.number) AS opened
            FROM change c JOIN week ON n = 0 AND c.at < e)
          JOIN repo ON id = repo
          WHERE back = 1 AND stands;
        """;

    private const string Overdue =
        "SELECT name, number, age FROM item WHERE CASE WHEN due IS NULL THEN age > 90 * 86400 ELSE unixepoch(due) < e END";

    public void AddTo(FigureTable table)
    {
        facts.Run(Changes);
        table.Add("debt opened", Opened(0));
        table.Add("debt paid", Paid(0));
        for (var n = -11; n <= 0; n++)
        {
            table.AddShare(string.Create(CultureInfo.InvariantCulture, $"debt, week {n}"), Opened(n), Paid(n));
        }

        var items = facts.Rows("SELECT name, number, age FROM item ORDER BY age DESC, name, number", SqlItem.Read);
        table.Add("debt open", items.Count);
        table.Add("debt oldest", items.Count > 0 ? items[0].Text('#') : "none");
        SqlItem.AddList(table, "overdue debt", facts.Rows(Overdue, SqlItem.Read));
        AddMatrix(table);
    }

    private int Opened(int week) => CountIn(week, "stands AND NOT stood");

    private int Paid(int week) => CountIn(week, "kind = 'issue-closed' AND isdebt");

    private int CountIn(int week, string condition) => facts.Count(string.Create(
        CultureInfo.InvariantCulture, $"SELECT count(*) FROM change JOIN week ON at >= s AND at < e WHERE n = {week} AND {condition}"));

    private void AddMatrix(FigureTable table)
    {
        var sorted = facts.Rows("SELECT labels FROM item", static row => row.GetString(0).Split('\n'))
            .Select(labels => (Impact: labels.FirstOrDefault(IsImpact), Effort: labels.FirstOrDefault(IsEffort)))
            .ToLookup(cell => cell is { Impact: not null, Effort: not null });
        if (!sorted[true].Any())
        {
            return;
        }

        table.Add("matrix unsorted", sorted[false].Count());
        foreach (var cell in sorted[true].GroupBy(cell => cell))
        {
            table.Add($"matrix {cell.Key.Impact} and {cell.Key.Effort}", cell.Count());
        }
    }

    private static bool IsImpact(string label) => label.StartsWith("impact: ", StringComparison.Ordinal);

    private static bool IsEffort(string label) => label.StartsWith("effort: ", StringComparison.Ordinal);
}
