using Automation.Storage.AzureStorage;
using Automation.Storage.Tests.Contracts;
using Azure.Storage.Queues;
using Microsoft.Extensions.Logging.Abstractions;

namespace Automation.Storage.Tests.AzureStorage;

/// <summary>What the Functions host, that reads the same queues by its own means, relies on.</summary>
[Collection(StorageCollection.Name)]
public sealed class AzureQueueMessageTests(StorageFixture fixture)
{
    [Fact]
    public async Task Messages_Are_Base64_And_Never_Expire()
    {
        var account = fixture.NewAccount();
        var backend = new AzureBackend(AzureClients.FromConnectionString(account, NullLogger.Instance), TimeProvider.System);

        await backend.Queue.EnqueueAsync("deliveries", "hello"u8.ToArray(), TimeSpan.Zero, default);

        var raw = await new QueueClient(account, "deliveries").PeekMessageAsync();
        Assert.Equal("aGVsbG8=", raw.Value.MessageText);
        Assert.Equal(9999, raw.Value.ExpiresOn!.Value.Year);
    }

    [Fact]
    public async Task A_Foreign_Message_Does_Not_Keep_Ours_From_Being_Taken()
    {
        var account = fixture.NewAccount();
        var backend = new AzureBackend(AzureClients.FromConnectionString(account, NullLogger.Instance), TimeProvider.System);
        await backend.Queue.CountAsync("deliveries", default);
        await new QueueClient(account, "deliveries").SendMessageAsync("{ not base64 }");
        await backend.Queue.EnqueueAsync("deliveries", "ours"u8.ToArray(), TimeSpan.Zero, default);

        var item = Assert.Single(await backend.Queue.ReceiveAsync("deliveries", 32, TimeSpan.FromMinutes(1), default));

        Assert.Equal("ours"u8.ToArray(), item.Body.ToArray());
        Assert.Equal(2, await backend.Queue.CountAsync("deliveries", default));
    }
}
