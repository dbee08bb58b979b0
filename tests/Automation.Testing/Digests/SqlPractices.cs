using System.Globalization;
using Automation.Core.Practices;

namespace Automation.Testing.Digests;

/// <summary>How well the practices were kept, what evaluations found in merged work, and where decision records are due.</summary>
internal sealed class SqlPractices(SqlFacts facts)
{
    /// <summary>The last evaluation of each pull request of a week by its end.</summary>
    private const string Verdicts =
        """
        CREATE TEMP TABLE verdict AS
          SELECT * FROM (
            SELECT entry.n, entry.repo, entry.number, ended, merged, opened, entry.e, data ->> 'practice' AS practice,
                   data ->> 'conclusion' AS conclusion, char(10) || coalesce(data ->> 'rules', '') || char(10) AS rules,
                   coalesce(data ->> 'markers-added', 0) AS added, coalesce(data ->> 'markers-removed', 0) AS removed,
                   coalesce(data ->> 'waived' = 'true', 0) AS waived, coalesce(data ->> 'waivers', '') AS waivers,
                   row_number() OVER (PARTITION BY entry.n, entry.repo, entry.number, data ->> 'practice' ORDER BY at DESC) AS back
            FROM entry JOIN fact ON kind = 'evaluated' AND fact.repo = entry.repo AND fact.number = entry.number AND at < entry.e)
          WHERE back = 1;
        """;

    private const string Due =
        """
        SELECT name, number, e - opened FROM verdict JOIN repo ON id = repo
        WHERE n = 0 AND ended IS NULL AND practice = 'decisions' AND instr(rules, char(10) || 'decisions/record-due' || char(10)) > 0
        """;

    private const int SmallNumber = 5;

    public void AddTo(FigureTable table)
    {
        facts.Run(Verdicts);
        var kept = facts.Rows(
            """
            SELECT practice, n, sum(conclusion = 'success'), count(*) FROM verdict
            WHERE merged AND conclusion IN ('success', 'failure') GROUP BY practice, n
            """,
            static row => (Key: (row.GetString(0), row.GetInt32(1)), Share: (Part: row.GetInt32(2), Whole: row.GetInt32(3))))
            .ToDictionary(row => row.Key, row => row.Share);
        foreach (var practice in PracticeCatalog.All.Select(p => p.Id))
        {
            var (now, before) = (Percent(kept.GetValueOrDefault((practice, 0))), Percent(kept.GetValueOrDefault((practice, -1))));
            table.Add($"practice {practice} change", (now - before)?.ToString(CultureInfo.InvariantCulture) ?? "none");
            AddShare(table, $"practice {practice}", kept.GetValueOrDefault((practice, 0)));
            for (var n = -11; n <= 0; n++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"practice {practice}, week {n}");
                AddShare(table, name, kept.GetValueOrDefault((practice, n)));
            }
        }

        const string Merged = "FROM verdict WHERE n = 0 AND merged AND practice = 'tech-debt'";
        table.Add("markers added", facts.Count($"SELECT coalesce(sum(added), 0) {Merged}"));
        table.Add("markers removed", facts.Count($"SELECT coalesce(sum(removed), 0) {Merged}"));
        table.Add(
            "decisions waived", facts.Count("SELECT count(*) FROM verdict WHERE n = 0 AND merged AND practice = 'decisions' AND waived"));
        SqlItem.AddList(table, "decisions due", facts.Rows(Due, SqlItem.Read));
        AddWaivers(table);
    }

    /// <summary>Rule, begin and end of each, where there is one, as text in one format: it sorts as the times do.</summary>
    private void AddWaivers(FigureTable table)
    {
        var waivers = facts.Rows(
            "SELECT waivers, s, verdict.e FROM verdict JOIN week USING (n) WHERE n = 0 AND waivers <> ''",
            static row => (Lines: row.GetString(0).Split('\n'), Start: Time(row.GetInt64(1)), End: Time(row.GetInt64(2))));
        var held = waivers.SelectMany(w => w.Lines.Select(line => (Parts: line.Split(' '), w.Start, w.End)))
            .Where(w => string.CompareOrdinal(w.Parts[1], w.End) < 0)
            .Where(w => w.Parts.Length == 2 || string.CompareOrdinal(w.Parts[2], w.Start) > 0)
            .ToList();
        table.Add("waivers in force", held.Count);
        table.Add("waivers ended", held.Count(w => w.Parts.Length == 3 && string.CompareOrdinal(w.Parts[2], w.End) <= 0));
    }

    private static string Time(long seconds) =>
        DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static void AddShare(FigureTable table, string name, (int Part, int Whole) share) =>
        table.AddShare(name, share.Part, share.Whole);

    private static int? Percent((int Part, int Whole) share) =>
        share.Whole < SmallNumber ? null : (int)Math.Floor(((200.0 * share.Part) + share.Whole) / (2.0 * share.Whole));
}
