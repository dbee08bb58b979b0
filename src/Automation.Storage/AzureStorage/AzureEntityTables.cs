using Automation.Storage.Entities;

namespace Automation.Storage.AzureStorage;

/// <summary>The tables of a storage account.</summary>
internal sealed class AzureEntityTables(AzureClients clients, AzureCalls calls) : IEntityTables
{
    private readonly CreateOnce create = new(clients.CreateMissing);

    public IEntityTable Open(string table) => new AzureEntityTable(clients.Tables.GetTableClient(table), calls, create);
}
