using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Automation.Storage.Sqlite;

/// <summary>Commands with their parameters in one expression.</summary>
internal static class SqliteCommands
{
    [SuppressMessage("Security", "CA2100", Justification = "Every text is a constant or made of constants; values are parameters.")]
    public static SqliteCommand Command(
        this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }

    /// <summary>The first column of the first row; null when there is no row.</summary>
    public static T? Scalar<T>(this SqliteCommand command)
        where T : class => command.ExecuteScalar() as T;

    /// <summary>All rows. A statement with <c>RETURNING</c> is carried out in full only when they are all read.</summary>
    public static List<T> Rows<T>(this SqliteCommand command, Func<SqliteDataReader, T> read)
    {
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
