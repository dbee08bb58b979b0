namespace Automation.Storage.Options;

/// <summary>Where the suite keeps its data: an Azure storage account by identity, one by connection string, or a local file.</summary>
public sealed class StorageOptions
{
    public const string SectionName = "Storage";

    /// <summary>Name of an Azure storage account, reached as a managed identity (or as who is signed in, on a laptop).</summary>
    public string? Account { get; set; }

    /// <summary>Connection string of a storage account; for development. Tables, queues and containers are created on first use.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>The SQLite file that is used when neither of the others is set.</summary>
    public string Path { get; set; } = "./.automation/automation.db";

    /// <summary>Names of the queues in the storage account.</summary>
    public StorageQueueOptions Queues { get; set; } = new();

    /// <summary>True where the data stays on this machine.</summary>
    public bool IsEmbedded => string.IsNullOrEmpty(Account) && string.IsNullOrEmpty(ConnectionString);
}
