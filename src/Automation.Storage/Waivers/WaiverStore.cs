using Automation.Core.Waivers;
using Automation.Storage.Entities;
using Automation.Storage.Json;

namespace Automation.Storage.Waivers;

/// <summary>The waivers over table <c>Waivers</c>.</summary>
internal sealed class WaiverStore(IEntityTables tables) : IWaiverStore
{
    private const int MaxTries = 16;

    private readonly EntityTable<WaiverDocument> rows =
        new(tables.Open(WaiverKeys.Table), StorageJson.Default.EntityDocumentWaiverDocument);

    public async Task<IReadOnlyList<Waiver>> GetAsync(PullRequestKey key, CancellationToken cancellationToken)
    {
        var stored = await rows.ReadAllAsync(WaiverKeys.Of(key), cancellationToken);
        return
        [
            .. Given(stored.Select(rows.Codec.Decode), key.Installation).OrderBy(static waiver => waiver.Rule, StringComparer.Ordinal),
        ];
    }

    public async Task<Page<Waiver>> ListAsync(
        InstallationId installation, RepositoryId repository, string? continuation, CancellationToken cancellationToken)
    {
        var page = await rows.QueryAsync(WaiverKeys.All(repository), continuation, cancellationToken);
        return new Page<Waiver>([.. Given(page.Items, installation)], page.Continuation);
    }

    public Task SaveAsync(Waiver waiver, CancellationToken cancellationToken) => ChangeAsync(
        waiver.PullRequest,
        waiver.Rule,
        row => row.Waiver?.At > waiver.At
            ? row
            : row with { Waiver = waiver, TakenBackAt = row.TakenBackAt > waiver.At ? row.TakenBackAt : null },
        cancellationToken);

    public async Task<bool> RemoveAsync(PullRequestKey key, string rule, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var removed = false;
        await ChangeAsync(
            key,
            rule,
            row =>
            {
                // To take back twice at the same time is to do it once, and both times there was something to take back.
                removed = row.Waiver?.At <= at && (row.TakenBackAt is null || row.TakenBackAt == at);
                return row.Waiver?.At > at || row.TakenBackAt >= at ? row : row with { TakenBackAt = at };
            },
            cancellationToken);
        return removed;
    }

    private static IEnumerable<Waiver> Given(IEnumerable<WaiverDocument> found, InstallationId installation) =>
        found.Where(row => row.Installation == installation)
            .Select(static row => row.Waiver is { } waiver ? waiver with { TakenBackAt = row.TakenBackAt } : null)
            .OfType<Waiver>();

    /// <summary>A row of another installation is that of the former owner: it is written over. What does not change is not.</summary>
    private async Task ChangeAsync(
        PullRequestKey key, string rule, Func<WaiverDocument, WaiverDocument> change, CancellationToken cancellationToken)
    {
        var rowKey = WaiverKeys.For(key, rule);
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var current = await rows.GetAsync(rowKey, cancellationToken);
            var known = current?.Value.Installation == key.Installation ? current.Value : new WaiverDocument(key.Installation);
            var changed = change(known);
            if (changed == known || await rows.TrySaveAsync(rowKey, changed, current?.ETag, cancellationToken) is not null)
            {
                return;
            }
        }

        throw new TransientException($"Too many workers change the waivers of pull request {key} at once.");
    }
}
