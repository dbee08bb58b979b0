using Automation.Core.Calendars;

namespace Automation.Core.Ports;

/// <summary>A cache of repositories' weeks by time zone.</summary>
public interface IWeeklyRollupStore
{
    /// <summary>The cached weeks from one to another, both included, oldest first; what is not cached is left out.</summary>
    Task<IReadOnlyList<StoredWeek>> ListAsync(
        InstallationId installation, RepositoryId repository, string zone, IsoWeek from, IsoWeek to, CancellationToken cancellationToken);

    /// <summary>Writes or overwrites. One too long for a row is not cached.</summary>
    Task SaveAsync(
        InstallationId installation, RepositoryId repository, string zone, IReadOnlyList<StoredWeek> weeks,
        CancellationToken cancellationToken);
}
