using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Automation.Core.Calendars;
using Automation.Core.Identity;
using Microsoft.Data.Sqlite;

namespace Automation.Testing.Digests;

/// <summary>
/// The facts of some repositories of an embedded store as temporary SQL tables: <c>repo</c>, <c>fact</c>, and <c>week</c>, where week 0 is
/// the one asked for, week -1 the one before, and so on back to the first fact. Times are seconds since 1970.
/// </summary>
internal sealed class SqlFacts : IDisposable
{
    private const string Load =
        """
        CREATE TEMP TABLE repo AS
          SELECT json_extract(json, '$.value.id') AS id, json_extract(json, '$.value.name') AS name,
                 char(10) || json_extract(json, '$.value.debtLabels.debt') || char(10) AS debt
          FROM entity WHERE tbl = 'Repositories' AND json_extract(json, '$.value.id') IN (SELECT value FROM json_each($ids));
        CREATE TEMP TABLE fact AS
          SELECT repo, at, kind, subject, data, char(10) || (data ->> 'labels') || char(10) AS labels,
                 CAST(CASE kind WHEN 'review-submitted' THEN data ->> 'number' ELSE substr(subject, 1, 10) END AS INTEGER) AS number
          FROM (
            SELECT json_extract(json, '$.value.repository') AS repo, unixepoch(json_extract(json, '$.value.at')) AS at,
                   json_extract(json, '$.value.kind') AS kind, json_extract(json, '$.value.subject') AS subject,
                   json_extract(json, '$.value.data') AS data
            FROM entity WHERE tbl = 'Facts' AND rk NOT LIKE 'stamp%' AND pk IN (SELECT printf('%019d', id) FROM repo));
        CREATE INDEX temp.fact_of ON fact (kind, repo, number, at);
        CREATE TEMP TABLE week (n INTEGER, s INTEGER, e INTEGER);
        """;

    private readonly SqliteConnection connection;

    public SqlFacts(string path, IEnumerable<RepositoryId> repositories, IsoWeek week, TimeZoneInfo zone)
    {
        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        Run(Load, ("$ids", $"[{string.Join(',', repositories)}]"));
        var first = Rows("SELECT min(at) FROM fact", static row => row.IsDBNull(0) ? long.MaxValue : row.GetInt64(0))[0];
        End = Midnight(week, 1, zone);
        for (var (n, end) = (0, End); n > -13 || end > first; n--)
        {
            var start = Midnight(week, n, zone);
            Run("INSERT INTO week VALUES ($n, $s, $e)", ("$n", n), ("$s", start), ("$e", end));
            end = start;
        }
    }

    /// <summary>The end of week 0.</summary>
    public long End { get; }

    [SuppressMessage("Security", "CA2100", Justification = "Every text is a constant of this project; values are parameters.")]
    public void Run(string sql, params (string Name, object Value)[] parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }

    [SuppressMessage("Security", "CA2100", Justification = "Every text is a constant of this project.")]
    public List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    public int Count(string sql) => Rows(sql, static row => row.GetInt32(0))[0];

    public void Dispose() => connection.Dispose();

    private static long Midnight(IsoWeek week, int weeksLater, TimeZoneInfo zone)
    {
        var monday = ISOWeek.ToDateTime(week.Year, week.Number, DayOfWeek.Monday).AddDays(7 * weeksLater);
        return new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(monday, zone)).ToUnixTimeSeconds();
    }
}
