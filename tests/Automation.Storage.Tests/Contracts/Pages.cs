namespace Automation.Storage.Tests.Contracts;

/// <summary>Reads lists to their end.</summary>
internal static class Pages
{
    public static async Task<List<T>> AllAsync<T>(Func<string?, Task<Page<T>>> list)
    {
        var all = new List<T>();
        string? continuation = null;
        do
        {
            var page = await list(continuation);
            all.AddRange(page.Items);
            continuation = page.Continuation;
        }
        while (continuation is not null);

        return all;
    }
}
