using Automation.Core.Ports;
using Automation.Storage.Facts;
using Automation.Storage.Installations;
using Automation.Storage.Repositories;
using Automation.Storage.Sqlite;
using Automation.Testing.Storage;

namespace Automation.Testing.Digests;

/// <summary>
/// Fills a store with the invented past of one organisation, <c>octo-org</c>: its repositories <c>octo-org/repo-0001</c> and so on, with
/// topics <c>team-01</c>..., a third of them private, and all kinds of facts about them, made as deliveries and backfills make them.
/// The same <see cref="StoreShape"/> always gives the same store, and a repository's past does not depend on how many others there are.
/// </summary>
public static class StoreGenerator
{
    /// <summary>Repositories written at once: a few, so that one's facts are made while another's are synced to disk.</summary>
    private const int Parallelism = 4;

    /// <summary>Fills an embedded store, which is created where there is none.</summary>
    public static async Task GenerateAsync(string path, StoreShape shape, CancellationToken cancellationToken = default)
    {
        await using var backend = new SqliteBackend(path, TimeProvider.System);
        await GenerateAsync(
            new InstallationStore(backend.Tables),
            new RepositoryStore(backend.Tables),
            new FactStore(backend.Tables),
            shape,
            cancellationToken);
    }

    public static Task GenerateAsync(InMemoryStorage storage, StoreShape shape, CancellationToken cancellationToken = default) =>
        GenerateAsync(storage.Installations, storage.Repositories, storage.Facts, shape, cancellationToken);

    public static async Task GenerateAsync(
        IInstallationStore installations,
        IRepositoryStore repositories,
        IFactStore facts,
        StoreShape shape,
        CancellationToken cancellationToken = default)
    {
        await installations.SaveAsync(new Installation { Id = shape.Installation, Account = GeneratedRepository.Owner }, cancellationToken);
        await Parallel.ForEachAsync(
            Enumerable.Range(1, shape.Repositories),
            new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken },
            async (index, token) =>
            {
                var repository = new GeneratedRepository(shape, index);
                await repositories.SaveAsync(repository.Record, token);
                await facts.SaveAsync(repository.Facts(), token);
            });
    }
}
