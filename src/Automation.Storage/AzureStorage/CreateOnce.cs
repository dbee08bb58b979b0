using System.Collections.Concurrent;

namespace Automation.Storage.AzureStorage;

/// <summary>
/// Creates tables, queues and containers on first use where that is our task: with a connection string, for development. With a
/// managed identity the infrastructure has created them, and the identity may not.
/// </summary>
internal sealed class CreateOnce(bool enabled)
{
    private readonly ConcurrentDictionary<string, bool> created = new();

    /// <param name="create">Succeeds also where the thing exists: two first users may come at once.</param>
    public async Task EnsureAsync(string name, Func<Task> create)
    {
        if (enabled && !created.ContainsKey(name))
        {
            await create();
            created.TryAdd(name, true);
        }
    }
}
