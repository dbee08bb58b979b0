namespace Automation.Storage.Entities;

/// <summary>Bounds of an atomic write (https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions).</summary>
internal static class EntityBatch
{
    public const int MaxRows = 100;
}
