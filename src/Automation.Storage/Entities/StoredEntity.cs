namespace Automation.Storage.Entities;

/// <summary>A row as the adapters see it. It never leaves this project.</summary>
/// <param name="Json">The document; at most <see cref="MaxJsonLength"/> characters.</param>
/// <param name="Binary">The document, Brotli-compressed, where it is too long for <paramref name="Json"/>; else null.</param>
/// <param name="ETag">Set by the store on every write and never used twice; null on rows that were not read.</param>
internal sealed record StoredEntity(EntityKey Key, string Json, byte[]? Binary = null, string? ETag = null)
{
    /// <summary>
    /// Azure Tables takes 32,768 UTF-16 units in a string property
    /// (https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model).
    /// </summary>
    public const int MaxJsonLength = 30_000;

    /// <summary>Azure Tables takes 64 KiB in a binary property.</summary>
    public const int MaxBinaryBytes = 60 * 1024;

    /// <summary>The most that the row takes in a request: up to three bytes of UTF-8 per unit of text, four thirds in base64.</summary>
    public int MaxBytesSent => (3 * Json.Length) + (4 * ((Binary?.Length ?? 0) + 2) / 3);
}
