using Microsoft.Data.Sqlite;

namespace Automation.Sandbox.Store;

/// <summary>Which labels were put on pull requests, and taken off. GitHub compares their names without regard to case.</summary>
public sealed class LabelTable
{
    private const string Columns = "SELECT id, number, name, is_on, at, login FROM label_turns ";

    private readonly SqliteWriter writer;

    internal LabelTable(SqliteWriter writer) => this.writer = writer;

    /// <summary>Puts a label on or takes it off; null where it is so already.</summary>
    /// <param name="login">Who does it; null for the App.</param>
    public Task<LabelTurn?> TurnAsync(int number, string name, bool isOn, DateTimeOffset at, string? login) =>
        writer.RunAsync(connection =>
        {
            var before = Last(connection, "WHERE number = $number AND name = $name", number, name);
            if ((before?.IsOn ?? false) == isOn)
            {
                return null;
            }

            // A label is the repository's, which spells it as whoever used it first.
            var spelt = Last(connection, "WHERE $number = $number AND name = $name", number, name)?.Name ?? name;
            var id = connection.Insert(
                "INSERT INTO label_turns (number, name, is_on, at, login) VALUES ($number, $name, $on, $at, $login)",
                ("number", number),
                ("name", spelt),
                ("on", isOn ? 1 : 0),
                ("at", at.ToText()),
                ("login", login ?? (object)DBNull.Value));
            return new LabelTurn(id, number, spelt, isOn, at, login);
        });

    /// <summary>All of them, oldest first, by the number of their pull request.</summary>
    public async Task<ILookup<int, LabelTurn>> ListAsync()
    {
        var turns = await writer.RunAsync(static connection => connection.Query(Columns + "ORDER BY id", Read));
        return turns.ToLookup(static t => t.Number);
    }

    private static LabelTurn? Last(SqliteConnection connection, string where, int number, string name) =>
        connection.Query($"{Columns}{where} ORDER BY id DESC LIMIT 1", Read, ("number", number), ("name", name)).SingleOrDefault();

    private static LabelTurn Read(SqliteDataReader row) => new(
        row.GetInt64(0),
        row.GetInt32(1),
        row.GetString(2),
        row.GetBoolean(3),
        row.GetTime(4),
        row.IsDBNull(5) ? null : row.GetString(5));
}
