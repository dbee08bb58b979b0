using Automation.Core.Calendars;
using Automation.Core.Digests.Weeks;

namespace Automation.Pipeline.Digests;

/// <summary>Repositories' weeks, computed from facts and cached.</summary>
public interface IRepositoryWeeks
{
    /// <summary>The last <paramref name="count"/> weeks up to <paramref name="last"/>, oldest first, without a gap.</summary>
    Task<IReadOnlyList<RepositoryWeek>> LoadAsync(
        RepositoryRecord repository, TimeZoneInfo zone, IsoWeek last, int count, CancellationToken cancellationToken);

    /// <summary>Computes every week since the first fact anew and replaces what is cached; how many weeks that were.</summary>
    Task<int> RebuildAsync(RepositoryRecord repository, TimeZoneInfo zone, IsoWeek last, CancellationToken cancellationToken);
}
