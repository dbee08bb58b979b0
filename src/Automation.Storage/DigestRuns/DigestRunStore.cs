using Automation.Core.Calendars;
using Automation.Storage.Entities;
using Automation.Storage.Json;

namespace Automation.Storage.DigestRuns;

/// <summary>The digests' rows over table <c>DigestRuns</c>.</summary>
internal sealed class DigestRunStore(IEntityTables tables) : IDigestRunStore
{
    private readonly EntityTable<DigestRun> rows = new(tables.Open(DigestRunKeys.Table), StorageJson.Default.EntityDocumentDigestRun);

    public Task<Versioned<DigestRun>?> GetAsync(string team, IsoWeek week, string address, CancellationToken cancellationToken) =>
        rows.GetAsync(DigestRunKeys.For(team, week, address), cancellationToken);

    public Task<string?> TrySaveAsync(DigestRun run, string? etag, CancellationToken cancellationToken) =>
        rows.TrySaveAsync(DigestRunKeys.For(run.Team, run.Week, run.Address), run, etag, cancellationToken);

    public async Task<IReadOnlyList<DigestRun>> ListAsync(string team, IsoWeek from, IsoWeek to, CancellationToken cancellationToken) =>
        [.. (await rows.ReadAllAsync(DigestRunKeys.Between(team, from, to), cancellationToken)).Select(rows.Codec.Decode)];
}
