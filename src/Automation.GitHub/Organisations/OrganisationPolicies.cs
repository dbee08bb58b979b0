using Automation.Core.Ports;

namespace Automation.GitHub.Organisations;

/// <summary>
/// The organisations' policy files as this process read them in the last minutes. One is used as long as nothing speaks against it: no push
/// that changed it, whichever process took that in, and no kept copy that is another.
/// </summary>
internal sealed class OrganisationPolicies(TimeProvider time) : IOrganisationPolicyCache
{
    private static readonly TimeSpan Keep = TimeSpan.FromMinutes(5);

    /// <summary>For so long after a push GitHub's API may still answer what was there before.</summary>
    private static readonly TimeSpan Lag = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<InstallationId, OrganisationReading> readings = [];
    private readonly Dictionary<InstallationId, DateTimeOffset> forgotten = [];

    /// <summary>The time by which readings are dated.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>What may stand for a reading of now; null where the file must be read.</summary>
    public OrganisationReading? Find(SnapshotRequest request, string owner)
    {
        lock (gate)
        {
            return readings.TryGetValue(request.Key.Installation, out var reading)
                && Now - reading.AskedAt < Keep
                && string.Equals(reading.Owner, owner, StringComparison.OrdinalIgnoreCase)
                && Agrees(reading, request)
                    ? reading
                    : null;
        }
    }

    /// <summary>Keeps a reading for the next pull requests, unless a push came since it was asked for, or just before.</summary>
    public void Remember(InstallationId installation, OrganisationReading reading)
    {
        lock (gate)
        {
            var isOutdated = forgotten.TryGetValue(installation, out var at) && reading.AskedAt <= at + Lag;
            var isOlder = readings.TryGetValue(installation, out var known) && known.AskedAt > reading.AskedAt;
            if (!isOutdated && !isOlder && reading.IsCertain)
            {
                DropOld();
                readings[installation] = reading;
            }
        }
    }

    public void Forget(InstallationId installation)
    {
        lock (gate)
        {
            DropOld();
            readings.Remove(installation);
            forgotten[installation] = Now;
        }
    }

    /// <summary>What is older than <see cref="Keep"/> is not used again, and nothing that is read takes so long.</summary>
    private void DropOld()
    {
        var old = Now - Keep;
        foreach (var (installation, _) in readings.Where(r => r.Value.AskedAt <= old).ToList())
        {
            readings.Remove(installation);
        }

        foreach (var (installation, _) in forgotten.Where(f => f.Value <= old - Lag).ToList())
        {
            forgotten.Remove(installation);
        }
    }

    /// <summary>The kept copy is what all processes know. Of a repository out of reach there is none to hold against it.</summary>
    private static bool Agrees(OrganisationReading reading, SnapshotRequest request) =>
        request.OrganisationPolicyChangedAt is null
        && (reading.Errors.Count > 0 || reading.Policy == request.LastGoodOrganisationPolicy);
}
