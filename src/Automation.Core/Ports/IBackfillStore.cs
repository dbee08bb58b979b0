namespace Automation.Core.Ports;

/// <summary>The progress of backfills, so that they resume.</summary>
public interface IBackfillStore
{
    Task<BackfillProgress?> GetAsync(InstallationId installation, RepositoryId repository, CancellationToken cancellationToken);

    /// <summary>Writes or overwrites.</summary>
    Task SaveAsync(BackfillProgress progress, CancellationToken cancellationToken);
}
