using Automation.Storage.Entities;
using Automation.Storage.Json;

namespace Automation.Storage.Facts;

/// <summary>The facts over table <c>Facts</c>.</summary>
internal sealed class FactStore(IEntityTables tables) : IFactStore
{
    private readonly EntityTable<Fact> rows = new(tables.Open(FactKeys.Table), StorageJson.Default.EntityDocumentFact);

    public Task SaveAsync(IReadOnlyList<Fact> facts, CancellationToken cancellationToken) =>
        rows.UpsertAsync(facts.Select(fact => KeyValuePair.Create(FactKeys.For(fact), fact)), cancellationToken);

    public async Task<Page<Fact>> ListAsync(
        InstallationId installation, RepositoryId repository, DateOnly from, DateOnly to, string? continuation, CancellationToken cancellationToken)
    {
        var page = await rows.QueryAsync(FactKeys.Between(repository, from, to), continuation, cancellationToken);
        return page with { Items = [.. page.Items.Where(fact => fact.Installation == installation)] };
    }
}
