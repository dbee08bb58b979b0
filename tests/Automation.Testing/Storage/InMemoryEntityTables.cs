using Automation.Storage.Entities;

namespace Automation.Testing.Storage;

/// <summary>Tables in memory. Views made by <see cref="Observed"/> share the rows.</summary>
internal sealed class InMemoryEntityTables : IEntityTables
{
    private readonly InMemoryRows rows;
    private readonly Func<string, Task> before;

    public InMemoryEntityTables(Func<string, Task> before)
        : this(new InMemoryRows(), before)
    {
    }

    private InMemoryEntityTables(InMemoryRows rows, Func<string, Task> before)
    {
        this.rows = rows;
        this.before = before;
    }

    public IEntityTable Open(string table) => new InMemoryEntityTable(table, rows, before);

    /// <inheritdoc cref="InMemoryRows.Dump"/>
    public IReadOnlyList<string> Dump() => rows.Dump();

    public InMemoryEntityTables Observed(Func<string, Task> beforeEach) => new(rows, beforeEach);
}
