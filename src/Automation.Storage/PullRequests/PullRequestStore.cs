using Automation.Storage.Entities;
using Automation.Storage.Json;

namespace Automation.Storage.PullRequests;

/// <summary>The pull requests' rows over table <c>PullRequests</c>.</summary>
internal sealed class PullRequestStore(IEntityTables tables) : IPullRequestStore
{
    private readonly EntityTable<PullRequestRow> rows = new(tables.Open(PullRequestKeys.Table), StorageJson.Default.EntityDocumentPullRequestRow);

    public async Task<Versioned<PullRequestRow>?> GetAsync(PullRequestKey key, CancellationToken cancellationToken)
    {
        var row = await rows.GetAsync(PullRequestKeys.For(key), cancellationToken);
        return row?.Value.Key.Installation == key.Installation ? row : null;
    }

    public async Task<string?> TrySaveAsync(PullRequestRow row, string? etag, CancellationToken cancellationToken)
    {
        var key = PullRequestKeys.For(row.Key);
        if (etag is not null)
        {
            return await rows.ReplaceAsync(key, row, etag, cancellationToken);
        }

        if (await rows.InsertAsync(key, row, cancellationToken) is { } inserted)
        {
            return inserted;
        }

        var current = await rows.GetAsync(key, cancellationToken);
        return current is null || current.Value.Key.Installation == row.Key.Installation
            ? null
            : await rows.ReplaceAsync(key, row, current.ETag, cancellationToken);
    }

    public async Task<Page<PullRequestRow>> ListAsync(
        InstallationId installation, RepositoryId repository, string? continuation, CancellationToken cancellationToken)
    {
        var page = await rows.QueryAsync(PullRequestKeys.All(repository), continuation, cancellationToken);
        return page with { Items = [.. page.Items.Where(row => row.Key.Installation == installation)] };
    }
}
