namespace Automation.Storage.Entities;

/// <summary>What names a row inside its table. Both parts are built by the table's <c>...Keys</c> class only.</summary>
internal readonly record struct EntityKey(string Partition, string Row);
