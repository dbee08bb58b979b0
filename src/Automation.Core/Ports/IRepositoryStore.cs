namespace Automation.Core.Ports;

/// <summary>The repositories of each installation.</summary>
public interface IRepositoryStore
{
    Task<RepositoryRecord?> GetAsync(InstallationId installation, RepositoryId id, CancellationToken cancellationToken);

    /// <summary>Writes or overwrites.</summary>
    Task SaveAsync(RepositoryRecord repository, CancellationToken cancellationToken);

    Task<Page<RepositoryRecord>> ListAsync(InstallationId installation, string? continuation, CancellationToken cancellationToken);
}
