using Automation.Pipeline.Evaluations;

namespace Automation.Pipeline.Pausing;

/// <summary>Pauses and resumes installations, and notes who did it.</summary>
public sealed class InstallationControl(IInstallationStore installations, IAuditLog audit, EvaluationSweep sweep, TimeProvider time)
{
    /// <summary>The actions in the audit log.</summary>
    public const string PauseAction = "installation.pause";

    /// <inheritdoc cref="PauseAction"/>
    public const string ResumeAction = "installation.resume";

    /// <summary>False when there is no such installation. One that is paused already is given the new reason, and keeps its time.</summary>
    public async Task<bool> PauseAsync(InstallationId id, string actor, string? reason, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var paused = await installations.ChangeAsync(
            id, known => known is null ? null : known with { PausedAt = known.PausedAt ?? now, PausedReason = reason }, cancellationToken);
        if (paused)
        {
            await audit.AddAsync(new AuditEntry(id, now, actor, PauseAction, id.ToString(), reason), cancellationToken);
        }

        return paused;
    }

    /// <summary>
    /// Ends the pause, and asks at once for every evaluation that waits. Null when there is no such installation; else how many were
    /// asked for. To resume again asks again, which does no harm.
    /// </summary>
    public async Task<int?> ResumeAsync(InstallationId id, string actor, string? reason, CancellationToken cancellationToken)
    {
        if (await installations.GetAsync(id, cancellationToken) is null)
        {
            return null;
        }

        await installations.ChangeAsync(
            id,
            static known => known is { IsPaused: true } ? known with { PausedAt = null, PausedReason = null } : null,
            cancellationToken);
        await audit.AddAsync(new AuditEntry(id, time.GetUtcNow(), actor, ResumeAction, id.ToString(), reason), cancellationToken);
        return await sweep.AskWaitingAsync(id, cancellationToken);
    }
}
