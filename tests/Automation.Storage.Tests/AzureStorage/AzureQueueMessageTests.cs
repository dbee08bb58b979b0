using Automation.Storage.AzureStorage;
using Automation.Storage.Tests.Contracts;
using Azure.Storage.Queues;

namespace Automation.Storage.Tests.AzureStorage;

/// <summary>What the Functions host, that reads the same queues by its own means, relies on.</summary>
[Collection(StorageCollection.Name)]
public sealed class AzureQueueMessageTests(StorageFixture fixture)
{
    [Fact]
    public async Task Messages_Are_Base64_And_Never_Expire()
    {
        var account = fixture.NewAccount();
        var backend = new AzureBackend(AzureClients.FromConnectionString(account), TimeProvider.System);

        await backend.Queue.EnqueueAsync("deliveries", "hello"u8.ToArray(), TimeSpan.Zero, default);

        var raw = await new QueueClient(account, "deliveries").PeekMessageAsync();
        Assert.Equal("aGVsbG8=", raw.Value.MessageText);
        Assert.Equal(9999, raw.Value.ExpiresOn!.Value.Year);
    }
}
