namespace Automation.Core.Ports;

/// <summary>The installations.</summary>
public interface IInstallationStore
{
    Task<Installation?> GetAsync(InstallationId id, CancellationToken cancellationToken);

    /// <summary>
    /// Changes the row, or makes one, and does so anew where someone else was faster. What <paramref name="change"/> returns null for
    /// is left as it is.
    /// </summary>
    /// <param name="change">Pure: it may be asked more than once. It is given null where there is no row.</param>
    /// <returns>True when something was written.</returns>
    Task<bool> ChangeAsync(InstallationId id, Func<Installation?, Installation?> change, CancellationToken cancellationToken);

    /// <summary>Removes the row if it still is as the condition wants it; false when it is not, or is gone.</summary>
    Task<bool> RemoveAsync(InstallationId id, Func<Installation, bool> condition, CancellationToken cancellationToken);

    /// <summary>Writes or overwrites, whoever else writes: for a row that nobody else knows yet.</summary>
    Task SaveAsync(Installation installation, CancellationToken cancellationToken);

    Task<Page<Installation>> ListAsync(string? continuation, CancellationToken cancellationToken);
}
