namespace Automation.Pipeline.Pausing;

/// <summary>
/// Tells which installations are paused. What comes in for one is received and noted, and waits: nothing is loaded from GitHub,
/// evaluated, published or mailed.
/// </summary>
public sealed class Pauses(IInstallationStore installations)
{
    public async Task<bool> HoldAsync(InstallationId id, CancellationToken cancellationToken) =>
        await installations.GetAsync(id, cancellationToken) is { IsPaused: true };
}
