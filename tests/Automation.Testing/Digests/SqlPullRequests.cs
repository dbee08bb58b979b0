using System.Globalization;

namespace Automation.Testing.Digests;

/// <summary>Review flow and waiting pull requests.</summary>
internal sealed class SqlPullRequests
{
    /// <summary>
    /// Per week, the pull requests that are open at its end or ended in it, with the begin of their latest interval (<c>opened</c>), its
    /// end if it has one, and the first review and approval by a human other than the author in that interval.
    /// </summary>
    private const string Entries =
        """
        CREATE TEMP TABLE life AS
          SELECT n, s, e, repo, number, at, kind, row_number() OVER (PARTITION BY n, repo, number ORDER BY at DESC) AS back
          FROM fact JOIN week ON at < e AND n > -13
          WHERE kind IN ('pull-request-opened', 'pull-request-reopened', 'pull-request-merged', 'pull-request-closed');
        CREATE TEMP TABLE span AS
          SELECT n, s, e, repo, number,
                 max(CASE WHEN kind IN ('pull-request-opened', 'pull-request-reopened') THEN at END) AS opened,
                 max(CASE WHEN back = 1 AND kind IN ('pull-request-merged', 'pull-request-closed') THEN at END) AS ended,
                 max(back = 1 AND kind = 'pull-request-merged') AS merged
          FROM life GROUP BY n, s, e, repo, number HAVING ended IS NULL OR ended >= s;
        CREATE TEMP TABLE review AS
          SELECT repo, number, at, data ->> 'reviewer' AS reviewer, data ->> 'state' AS state
          FROM fact WHERE kind = 'review-submitted' AND data ->> 'bot' = 'false';
        CREATE INDEX temp.review_of ON review (repo, number, at);
        CREATE TEMP TABLE entry AS
          SELECT span.*, o.data ->> 'bot' = 'true' AS bot, instr(o.labels, repo.debt) > 0 AS pays,
                 (SELECT min(r.at) FROM review r WHERE r.repo = span.repo AND r.number = span.number
                    AND r.reviewer <> o.data ->> 'author' AND r.at >= opened AND r.at < coalesce(ended, e)) AS reviewed,
                 (SELECT min(r.at) FROM review r WHERE r.repo = span.repo AND r.number = span.number AND r.state = 'approved'
                    AND r.reviewer <> o.data ->> 'author' AND r.at >= opened AND r.at < coalesce(ended, e)) AS approved
          FROM span
          JOIN fact o ON o.kind = 'pull-request-opened' AND o.repo = span.repo AND o.number = span.number
          JOIN repo ON repo.id = span.repo;
        """;

    private const string Opened =
        """
        SELECT count(*) FROM fact JOIN week ON at >= s AND at < e
        WHERE n = 0 AND kind = 'pull-request-opened' AND data ->> 'bot' = 'false'
        """;

    private const string Commits =
        """
        CREATE TEMP TABLE pushed AS
          SELECT repo, subject AS sha, min(at) AS at, data ->> 'push' AS push
          FROM fact WHERE kind = 'commit-pushed' GROUP BY repo, subject;
        CREATE TEMP TABLE landing AS
          SELECT repo, data ->> 'merge-commit' AS merged, data ->> 'head' AS head FROM fact WHERE kind = 'pull-request-merged';
        """;

    private const string Pushed = "SELECT count(*) FROM pushed p JOIN week ON at >= s AND at < e WHERE n = 0";

    private const string Direct =
        $"""
        {Pushed} AND NOT EXISTS (
          SELECT 1 FROM landing l WHERE l.repo = p.repo AND (p.push = l.merged OR p.sha IN (l.merged, l.head)))
        """;

    /// <summary>Open at the week's end and not reviewed.</summary>
    private const string Unreviewed =
        """
        SELECT name, number, repo, opened, e FROM entry JOIN repo ON id = repo
        WHERE n = 0 AND ended IS NULL AND reviewed IS NULL AND NOT bot
        """;

    private const string Merged = "SELECT count(*) FROM entry WHERE n = 0 AND merged AND NOT bot";

    private const string Closed = "SELECT count(*) FROM entry WHERE n = 0 AND ended IS NOT NULL AND NOT merged AND NOT bot";

    private const int SmallNumber = 5;
    private const int SmallSample = 10;
    private const int LineWeeks = 12;

    private readonly SqlFacts facts;
    private readonly MinuteClock clock;
    private readonly ILookup<(long Repository, long Number), (long At, bool Drafted)> turns;

    public SqlPullRequests(SqlFacts facts, MinuteClock clock)
    {
        this.facts = facts;
        this.clock = clock;
        facts.Run(Entries);
        turns = facts.Rows(
            "SELECT repo, number, at, kind FROM fact WHERE kind IN ('pull-request-drafted', 'pull-request-ready') ORDER BY at",
            static row => (Key: (row.GetInt64(0), row.GetInt64(1)), Turn: (row.GetInt64(2), row.GetString(3) == "pull-request-drafted")))
            .ToLookup(row => row.Key, row => row.Turn);
    }

    public void AddTo(FigureTable table)
    {
        table.Add("opened", facts.Count(Opened));
        table.Add("merged", facts.Count(Merged));
        table.Add("closed", facts.Count(Closed));
        table.Add("merged without review", facts.Count($"{Merged} AND reviewed IS NULL"));
        table.AddShare("paying work", facts.Count($"{Merged} AND pays"), facts.Count(Merged));
        facts.Run(Commits);
        table.Add("commits", facts.Count(Pushed));
        table.Add("direct commits", facts.Count(Direct));
        AddDuration(table, "first review", "reviewed", 0);
        AddDuration(table, "approval", "approved", 0);
        AddDuration(table, "merge", "CASE WHEN merged THEN ended END", 0);
        for (var n = 1 - LineWeeks; n <= 0; n++)
        {
            AddDuration(table, string.Create(CultureInfo.InvariantCulture, $"first review, week {n}"), "reviewed", n);
        }

        SqlItem.AddList(table, "waiting for review", Waiting());
    }

    private void AddDuration(FigureTable table, string name, string column, int week)
    {
        var minutes = facts.Rows(
            string.Create(
                CultureInfo.InvariantCulture,
                $"SELECT repo, number, opened, at FROM (SELECT *, {column} AS at FROM entry WHERE n = {week} AND NOT bot) WHERE at >= s"),
            row => Worked((row.GetInt64(0), row.GetInt64(1)), row.GetInt64(2), row.GetInt64(3))).Order().ToList();
        var n = minutes.Count;
        table.AddDuration(
            name,
            n,
            n < SmallNumber ? null : TimeSpan.FromMinutes((minutes[(n - 1) / 2] + minutes[n / 2]) / 2.0),
            n < SmallSample ? null : TimeSpan.FromMinutes(minutes[(int)Math.Ceiling(0.9 * n) - 1]));
    }

    private List<SqlItem> Waiting() => facts.Rows(
        Unreviewed,
        row => (Name: row.GetString(0), Key: (row.GetInt64(2), row.GetInt64(1)), Opened: row.GetInt64(3), End: row.GetInt64(4)))
        .Where(p => !Turns(p.Key, p.Opened).LastOrDefault(turn => turn.At < p.End).Drafted)
        .Select(p => new SqlItem(p.Name, (int)p.Key.Item2, 60L * Worked(p.Key, p.Opened, p.End))).ToList();

    private int Worked((long, long) key, long from, long to) => clock.Worked(from, to, [.. Turns(key, from)]);

    /// <summary>Those of the latest interval: a reopened one begins ready.</summary>
    private IEnumerable<(long At, bool Drafted)> Turns((long, long) key, long opened) => turns[key].Where(turn => turn.At >= opened);
}
