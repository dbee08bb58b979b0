using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Automation.Storage.AzureStorage;

/// <summary>The SDK's clients of one storage account.</summary>
/// <param name="CreateMissing">Whether tables, queues and containers are ours to create.</param>
internal sealed record AzureClients(TableServiceClient Tables, QueueServiceClient Queues, BlobServiceClient Blobs, bool CreateMissing)
{
    /// <summary>By connection string: Azurite, or an account for development.</summary>
    public static AzureClients FromConnectionString(string connectionString) => new(
        new TableServiceClient(connectionString, Bounded(new TableClientOptions())),
        new QueueServiceClient(connectionString, QueueOptions()),
        new BlobServiceClient(connectionString, Bounded(new BlobClientOptions())),
        CreateMissing: true);

    /// <summary>By account name, as an identity.</summary>
    public static AzureClients FromAccount(string account, TokenCredential credential) => new(
        new TableServiceClient(Endpoint(account, "table"), credential, Bounded(new TableClientOptions())),
        new QueueServiceClient(Endpoint(account, "queue"), credential, QueueOptions()),
        new BlobServiceClient(Endpoint(account, "blob"), credential, Bounded(new BlobClientOptions())),
        CreateMissing: false);

    private static Uri Endpoint(string account, string service) => new($"https://{account}.{service}.core.windows.net");

    /// <summary>Base64, as the Functions queue trigger expects it.</summary>
    private static QueueClientOptions QueueOptions() => Bounded(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    /// <summary>Two quick retries; <see cref="AzureCalls"/> bounds the whole.</summary>
    private static T Bounded<T>(T options)
        where T : ClientOptions
    {
        options.Retry.Mode = RetryMode.Exponential;
        options.Retry.MaxRetries = 2;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(1);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(3);
        return options;
    }
}
