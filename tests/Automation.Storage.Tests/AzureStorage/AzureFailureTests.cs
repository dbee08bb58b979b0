using System.Net;
using System.Net.Sockets;
using Automation.Core.Messages;
using Automation.Storage.AzureStorage;
using Automation.Storage.Entities;
using Automation.Storage.Tests.Contracts;
using Azure;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Automation.Storage.Tests.AzureStorage;

[Collection(StorageCollection.Name)]
public sealed class AzureFailureTests(StorageFixture fixture)
{
    private static readonly EntityKey Key = new("p", "r");

    [Fact]
    public async Task An_Account_That_Cannot_Be_Reached_Is_Transient()
    {
        using var listener = Listen();
        var backend = Backend(Port(listener), TimeProvider.System);
        listener.Stop();

        await Assert.ThrowsAsync<TransientException>(() => backend.Tables.Open("Rows").GetAsync(Key, default));
        await Assert.ThrowsAsync<TransientException>(() => backend.Queue.CountAsync(QueueNames.Deliveries, default));
        await Assert.ThrowsAsync<TransientException>(() => backend.Blobs.GetAsync("c", "n", default));
    }

    [Fact]
    public async Task An_Account_That_Does_Not_Answer_Is_Given_Up_After_Six_Seconds()
    {
        using var silent = Listen();
        var clock = new FakeTimeProvider();
        var call = Backend(Port(silent), clock).Queue.EnqueueAsync(QueueNames.Deliveries, default, TimeSpan.Zero, default);

        clock.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal("The storage account did not answer in time.", (await Assert.ThrowsAsync<TransientException>(() => call)).Message);
    }

    [Fact]
    public async Task A_Callers_Own_Cancellation_Stays_One()
    {
        using var silent = Listen();
        using var cancelled = new CancellationTokenSource();
        var call = Backend(Port(silent), new FakeTimeProvider()).Queue.CountAsync(QueueNames.Deliveries, cancelled.Token);

        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task With_An_Identity_Nothing_Is_Created_And_What_Is_Missing_Is_Transient()
    {
        var clients = fixture.NewClients() with { CreateMissing = false };
        var backend = new AzureBackend(clients, TimeProvider.System);

        var table = await Assert.ThrowsAsync<TransientException>(
            () => backend.Tables.Open("Rows").InsertAsync(new StoredEntity(Key, "1"), default));
        var queue = await Assert.ThrowsAsync<TransientException>(() => backend.Queue.CountAsync(QueueNames.Deliveries, default));
        var blob = await Assert.ThrowsAsync<TransientException>(() => backend.Blobs.GetAsync("c-1", "n", default));

        Assert.All([table, queue, blob], e => Assert.Contains("deploy the infrastructure", e.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_Row_That_The_Service_Refuses_Is_Permanent()
    {
        var backend = new AzureBackend(fixture.NewClients(), TimeProvider.System);

        await Assert.ThrowsAsync<PermanentException>(
            () => backend.Tables.Open("Rows").InsertAsync(new StoredEntity(Key, new string('x', 40_000)), default));
    }

    [Theory]
    [InlineData(503, typeof(TransientException))]
    [InlineData(500, typeof(TransientException))]
    [InlineData(429, typeof(TransientException))]
    [InlineData(403, typeof(TransientException))]
    [InlineData(400, typeof(PermanentException))]
    [InlineData(413, typeof(PermanentException))]
    public async Task A_Failed_Request_Is_Transient_Unless_It_Is_Malformed(int status, Type expected)
    {
        var calls = new AzureCalls(TimeProvider.System, "Storage Table Data Contributor");

        await Assert.ThrowsAsync(expected, () => calls.RunAsync<int>(_ => throw new RequestFailedException(status, "failed"), default));
    }

    private static AzureBackend Backend(int port, TimeProvider time)
    {
        var endpoints = new[] { "Blob", "Queue", "Table" }.Select(service => $"{service}Endpoint=http://127.0.0.1:{port}/a");
        var connection = $"DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;{string.Join(';', endpoints)};";
        return new AzureBackend(AzureClients.FromConnectionString(connection, NullLogger.Instance), time);
    }

    /// <summary>Takes connections and says nothing.</summary>
    private static TcpListener Listen()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    private static int Port(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;
}
