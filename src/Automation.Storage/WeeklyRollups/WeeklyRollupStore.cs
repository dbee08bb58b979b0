using Automation.Core.Calendars;
using Automation.Storage.Entities;
using Automation.Storage.Json;

namespace Automation.Storage.WeeklyRollups;

/// <summary>The cached weeks over table <c>WeeklyRollups</c>.</summary>
internal sealed class WeeklyRollupStore(IEntityTables tables) : IWeeklyRollupStore
{
    private readonly EntityTable<WeeklyRollupDocument> rows =
        new(tables.Open(WeeklyRollupKeys.Table), StorageJson.Default.EntityDocumentWeeklyRollupDocument);

    public async Task<IReadOnlyList<StoredWeek>> ListAsync(
        InstallationId installation,
        RepositoryId repository,
        string zone,
        IsoWeek from,
        IsoWeek to,
        CancellationToken cancellationToken)
    {
        var found = await rows.ReadAllAsync(WeeklyRollupKeys.Between(repository, zone, from, to), cancellationToken);
        return
        [
            .. found.Select(rows.Codec.Decode)
                .Where(row => row.Installation == installation)
                .Select(row => new StoredWeek(row.Value, row.Basis)),
        ];
    }

    public Task SaveAsync(
        InstallationId installation,
        RepositoryId repository,
        string zone,
        IReadOnlyList<StoredWeek> weeks,
        CancellationToken cancellationToken) =>
        rows.UpsertFittingAsync(
            weeks.Select(week => KeyValuePair.Create(
                WeeklyRollupKeys.For(repository, zone, week.Value.Week), new WeeklyRollupDocument(installation, week.Basis, week.Value))),
            cancellationToken);
}
