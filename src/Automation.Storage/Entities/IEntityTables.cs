namespace Automation.Storage.Entities;

/// <summary>The tables of one store.</summary>
internal interface IEntityTables
{
    /// <summary>A table by name. Opening costs nothing; it is created, where that is the store's task, on first use.</summary>
    IEntityTable Open(string table);
}
