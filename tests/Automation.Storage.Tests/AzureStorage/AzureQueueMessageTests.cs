using Automation.Core.Messages;
using Automation.Storage.AzureStorage;
using Automation.Storage.Tests.Contracts;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
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

    [Fact]
    public async Task A_Queue_Stands_In_The_Account_Under_The_Name_That_Is_Configured()
    {
        var account = fixture.NewAccount();
        await using var provider = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationManager
            {
                ["Storage:ConnectionString"] = account,
                ["Storage:Queues:Deliveries"] = "team-1-deliveries",
            })
            .AddStorage()
            .BuildServiceProvider();
        var queue = provider.GetRequiredService<IWorkQueue>();

        await queue.EnqueueAsync(QueueNames.Deliveries, "hello"u8.ToArray(), TimeSpan.Zero, default);
        await queue.EnqueueAsync(QueueNames.PoisonedDeliveries, "poison"u8.ToArray(), TimeSpan.Zero, default);

        Assert.Equal("aGVsbG8=", (await new QueueClient(account, "team-1-deliveries").PeekMessageAsync()).Value.MessageText);
        Assert.Equal("cG9pc29u", (await new QueueClient(account, "team-1-deliveries-poison").PeekMessageAsync()).Value.MessageText);
        Assert.Equal(1, await queue.CountAsync(QueueNames.Deliveries, default));
    }
}
