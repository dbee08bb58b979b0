namespace Automation.Core.Ports;

/// <summary>The repositories of each installation.</summary>
public interface IRepositoryStore
{
    Task<RepositoryRecord?> GetAsync(InstallationId installation, RepositoryId id, CancellationToken cancellationToken);

    /// <summary>Writes or overwrites.</summary>
    Task SaveAsync(RepositoryRecord repository, CancellationToken cancellationToken);

    Task<Page<RepositoryRecord>> ListAsync(InstallationId installation, string? continuation, CancellationToken cancellationToken);

    /// <summary>
    /// What any of the lookups means, archived and removed repositories too, each once and in the order of the list. The time it takes
    /// grows with what is found, not with what there is.
    /// </summary>
    Task<IReadOnlyList<RepositoryRecord>> FindAsync(
        InstallationId installation, IReadOnlyCollection<RepositoryLookup> lookups, CancellationToken cancellationToken);
}
