using Automation.Core.Calendars;
using Automation.Storage.Entities;
using Automation.Storage.Json;

namespace Automation.Storage.Facts;

/// <summary>The facts over table <c>Facts</c>.</summary>
internal sealed class FactStore(IEntityTables tables) : IFactStore
{
    private readonly EntityTable<Fact> rows = new(tables.Open(FactKeys.Table), StorageJson.Default.EntityDocumentFact);

    private readonly EntityTable<FactStampDocument> stamps =
        new(tables.Open(FactKeys.Table), StorageJson.Default.EntityDocumentFactStampDocument);

    /// <summary>Stamps come last: whoever computed from less than all of the facts then sees that they changed.</summary>
    public async Task SaveAsync(IReadOnlyList<Fact> facts, CancellationToken cancellationToken)
    {
        await rows.UpsertAsync(facts.Select(fact => KeyValuePair.Create(FactKeys.For(fact), fact)), cancellationToken);
        await stamps.UpsertAsync(
            facts.Select(fact => KeyValuePair.Create(
                FactKeys.Stamp(fact.Repository, IsoWeek.Of(fact.At, TimeZoneInfo.Utc)), new FactStampDocument(fact.Installation))),
            cancellationToken);
    }

    public async Task<Page<Fact>> ListAsync(
        InstallationId installation,
        RepositoryId repository,
        DateOnly from,
        DateOnly to,
        string? continuation,
        CancellationToken cancellationToken)
    {
        var page = await rows.QueryAsync(FactKeys.Between(repository, from, to), continuation, cancellationToken);
        return page with { Items = [.. page.Items.Where(fact => fact.Installation == installation)] };
    }

    public async Task<IReadOnlyList<FactStamp>> ListStampsAsync(
        InstallationId installation, RepositoryId repository, CancellationToken cancellationToken)
    {
        var found = await stamps.ReadAllAsync(FactKeys.Stamps(repository), cancellationToken);
        return
        [
            .. found.Where(row => stamps.Codec.Decode(row).Installation == installation)
                .Select(row => new FactStamp(FactKeys.WeekOf(row.Key), row.ETag!)),
        ];
    }
}
