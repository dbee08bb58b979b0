using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Automation.Sandbox.Store;

/// <summary>Commands with named parameters. The command texts are constants of the tables; values only ever arrive as parameters.</summary>
internal static class SqliteCommands
{
    public static int Execute(this SqliteConnection connection, string sql, params (string Name, object Value)[] parameters)
    {
        using var command = connection.Create(sql, parameters);
        return command.ExecuteNonQuery();
    }

    /// <summary>Inserts one row and gives its id.</summary>
    public static long Insert(this SqliteConnection connection, string sql, params (string Name, object Value)[] parameters)
    {
        using var command = connection.Create(sql + " RETURNING id", parameters);
        return (long)command.ExecuteScalar()!;
    }

    public static List<T> Query<T>(
        this SqliteConnection connection, string sql, Func<SqliteDataReader, T> read, params (string Name, object Value)[] parameters)
    {
        using var command = connection.Create(sql, parameters);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    public static string ToText(this DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    public static DateTimeOffset GetTime(this SqliteDataReader reader, int column) =>
        DateTimeOffset.Parse(reader.GetString(column), CultureInfo.InvariantCulture);

    [SuppressMessage("Security", "CA2100:Review SQL queries for vulnerabilities", Justification = "Every caller passes a constant.")]
    private static SqliteCommand Create(this SqliteConnection connection, string sql, (string Name, object Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue("$" + name, value);
        }

        return command;
    }
}
