namespace Automation.Core.Ports;

/// <summary>The installations.</summary>
public interface IInstallationStore
{
    Task<Installation?> GetAsync(InstallationId id, CancellationToken cancellationToken);

    /// <summary>Writes or overwrites.</summary>
    Task SaveAsync(Installation installation, CancellationToken cancellationToken);

    Task<Page<Installation>> ListAsync(string? continuation, CancellationToken cancellationToken);
}
