namespace Automation.Testing.Digests;

/// <summary>Decision records that merges put on the default branch.</summary>
internal sealed class SqlDecisions(SqlFacts facts)
{
    /// <summary>
    /// The records of merged pull requests, as their last evaluation by the end of the week of the merge saw them, each with the status
    /// that the merge before it had left.
    /// </summary>
    private const string Standing =
        """
        CREATE TEMP TABLE standing AS
          SELECT *, lag(status) OVER (PARTITION BY repo, path ORDER BY merged, pull) AS was,
                 row_number() OVER (PARTITION BY repo, path ORDER BY merged DESC, pull DESC) AS back
          FROM (
            SELECT n, m.repo, m.number AS pull, m.at AS merged, d.data ->> 'path' AS path, d.data ->> 'number' AS number,
                   d.data ->> 'status' AS status, d.data ->> 'new' = 'true' AS isnew
            FROM fact m
            JOIN week ON m.at >= s AND m.at < e
            JOIN fact d ON d.kind = 'decision-seen' AND d.repo = m.repo AND d.number = m.number AND d.at = (
              SELECT max(v.at) FROM fact v
              WHERE v.kind = 'evaluated' AND v.repo = m.repo AND v.number = m.number AND v.data ->> 'practice' = 'decisions' AND v.at < e)
            WHERE m.kind = 'pull-request-merged');
        """;

    private const string Taken =
        """
        SELECT name, number, e - merged FROM standing JOIN week USING (n) JOIN repo ON id = repo
        WHERE n = 0 AND status = 'accepted' AND (isnew OR was IN ('draft', 'proposed')) ORDER BY name, CAST(number AS INTEGER)
        """;

    private const string ProposedForLong =
        """
        SELECT name, number, e - merged FROM standing JOIN week ON week.n = 0 JOIN repo ON id = repo
        WHERE back = 1 AND status IN ('draft', 'proposed') AND e - merged > 14 * 86400
        """;

    public void AddTo(FigureTable table)
    {
        facts.Run(Standing);
        table.Add("decisions", string.Join("; ", facts.Rows(Taken, SqlItem.Read).Select(item => item.Text(' '))));
        SqlItem.AddList(table, "proposed for long", facts.Rows(ProposedForLong, SqlItem.Read), ' ');
    }
}
