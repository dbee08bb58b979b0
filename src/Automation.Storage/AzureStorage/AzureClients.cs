using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Logging;

namespace Automation.Storage.AzureStorage;

/// <summary>The SDK's clients of one storage account.</summary>
/// <param name="CreateMissing">Whether tables, queues and containers are ours to create.</param>
internal sealed partial record AzureClients(
    TableServiceClient Tables, QueueServiceClient Queues, BlobServiceClient Blobs, bool CreateMissing)
{
    /// <summary>By connection string: Azurite, or an account for development.</summary>
    public static AzureClients FromConnectionString(string connectionString, ILogger logger) => new(
        new TableServiceClient(connectionString, Bounded(new TableClientOptions())),
        new QueueServiceClient(connectionString, QueueOptions(logger)),
        new BlobServiceClient(connectionString, Bounded(new BlobClientOptions())),
        CreateMissing: true);

    /// <summary>By account name, as an identity.</summary>
    public static AzureClients FromAccount(string account, TokenCredential credential, ILogger logger) => new(
        new TableServiceClient(Endpoint(account, "table"), credential, Bounded(new TableClientOptions())),
        new QueueServiceClient(Endpoint(account, "queue"), credential, QueueOptions(logger)),
        new BlobServiceClient(Endpoint(account, "blob"), credential, Bounded(new BlobClientOptions())),
        CreateMissing: false);

    private static Uri Endpoint(string account, string service) => new($"https://{account}.{service}.core.windows.net");

    /// <summary>
    /// Base64, as the Functions queue trigger expects it. A message that is none was not written by us; without a handler it would
    /// fail every take that it is part of, and so block the queue.
    /// </summary>
    private static QueueClientOptions QueueOptions(ILogger logger)
    {
        var options = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
        options.MessageDecodingFailed += failed =>
        {
            Log.MessageLeftAside(logger, failed.ReceivedMessage?.MessageId, failed.Queue.Name);
            return Task.CompletedTask;
        };
        return Bounded(options);
    }

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

    private static partial class Log
    {
        [LoggerMessage(80, LogLevel.Warning, "Message {MessageId} on queue {Queue} is not base64 and is left aside: delete it by hand.")]
        public static partial void MessageLeftAside(ILogger logger, string? messageId, string queue);
    }
}
