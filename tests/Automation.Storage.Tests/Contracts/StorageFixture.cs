using Automation.Storage.AzureStorage;
using Automation.Storage.Sqlite;
using Automation.Testing.Servers;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Automation.Storage.Tests.Contracts;

/// <summary>Opens empty stores of every kind; Azurite runs once for all tests.</summary>
public sealed class StorageFixture : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("automation-");
    private AzuriteServer azurite = null!;
    private int files;

    public async Task InitializeAsync() => azurite = await AzuriteServer.StartAsync();

    public async Task DisposeAsync()
    {
        await azurite.DisposeAsync();
        folder.Delete(recursive: true);
    }

    /// <summary>Connection string of an empty account.</summary>
    public string NewAccount() => azurite.NewAccount();

    /// <summary>Clients of an empty account.</summary>
    internal AzureClients NewClients() => AzureClients.FromConnectionString(NewAccount(), NullLogger.Instance);

    internal StorageUnderTest Open(StorageKind kind)
    {
        var clock = new FakeTimeProvider(PullRequestBuilder.Opened);
        return kind switch
        {
            StorageKind.InMemory => new StorageUnderTest(new InMemoryBackend(clock), clock),
            StorageKind.Sqlite => new StorageUnderTest(new SqliteBackend(NewFile(), clock), clock),
            _ => new StorageUnderTest(new AzureBackend(NewClients(), TimeProvider.System), clock),
        };
    }

    private string NewFile() => Path.Combine(folder.FullName, $"{Interlocked.Increment(ref files)}.db");
}
