namespace Automation.Core.Ports;

/// <summary>The progress of delivery recovery, so that each run goes on where the last one ended.</summary>
public interface IRecoveryStore
{
    Task<RecoveryProgress?> GetAsync(long appId, CancellationToken cancellationToken);

    /// <summary>Writes or overwrites.</summary>
    Task SaveAsync(RecoveryProgress progress, CancellationToken cancellationToken);
}
