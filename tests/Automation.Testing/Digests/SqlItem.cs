using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Automation.Testing.Digests;

/// <summary>An item of a list: what it is called, and for how many seconds it waits.</summary>
internal sealed record SqlItem(string Repository, int Number, long Age)
{
    private const int Shown = 5;

    public static SqlItem Read(SqliteDataReader row) => new(row.GetString(0), row.GetInt32(1), row.GetInt64(2));

    /// <summary>Adds the items that wait longest, of equals the first by repository and number.</summary>
    public static void AddList(FigureTable table, string name, IReadOnlyList<SqlItem> items, char separator = '#')
    {
        table.Add($"{name} total", items.Count);
        table.Add(name, string.Join("; ", items
            .OrderByDescending(i => i.Age).ThenBy(i => i.Repository, StringComparer.Ordinal).ThenBy(i => i.Number)
            .Take(Shown).Select(i => i.Text(separator))));
    }

    public string Text(char separator) =>
        string.Create(CultureInfo.InvariantCulture, $"{Repository}{separator}{Number} {TimeSpan.FromSeconds(Age)}");
}
