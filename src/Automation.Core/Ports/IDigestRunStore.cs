using Automation.Core.Calendars;

namespace Automation.Core.Ports;

/// <summary>The digests' rows, by team, week and recipient, written under optimistic concurrency.</summary>
public interface IDigestRunStore
{
    Task<Versioned<DigestRun>?> GetAsync(string team, IsoWeek week, string address, CancellationToken cancellationToken);

    /// <summary>
    /// Inserts (<paramref name="etag"/> null) or replaces under the tag. The new tag, or null when someone else was faster.
    /// </summary>
    Task<string?> TrySaveAsync(DigestRun run, string? etag, CancellationToken cancellationToken);

    /// <summary>A team's rows from one week to another, both included.</summary>
    Task<IReadOnlyList<DigestRun>> ListAsync(string team, IsoWeek from, IsoWeek to, CancellationToken cancellationToken);
}
