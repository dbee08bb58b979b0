using Automation.Core.Ports;

namespace Automation.Cli.Digesting;

/// <summary>Lists of a store, page after page.</summary>
internal static class StorePages
{
    public static async Task<IReadOnlyList<T>> AllAsync<T>(
        Func<string?, CancellationToken, Task<Page<T>>> list, CancellationToken cancellationToken)
    {
        var items = new List<T>();
        string? continuation = null;
        do
        {
            var page = await list(continuation, cancellationToken);
            items.AddRange(page.Items);
            continuation = page.Continuation;
        }
        while (continuation is not null);

        return items;
    }
}
