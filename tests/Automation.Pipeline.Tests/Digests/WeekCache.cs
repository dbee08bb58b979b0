using Automation.Core.Calendars;

namespace Automation.Pipeline.Tests.Digests;

/// <summary>A cache that tests can look into, spoil, and count the reads of.</summary>
internal sealed class WeekCache : IWeeklyRollupStore
{
    public SortedDictionary<IsoWeek, StoredWeek> Weeks { get; } = [];

    public int RangeReads { get; private set; }

    public Task<IReadOnlyList<StoredWeek>> ListAsync(
        InstallationId installation, RepositoryId repository, string zone, IsoWeek from, IsoWeek to, CancellationToken cancellationToken)
    {
        RangeReads++;
        return Task.FromResult<IReadOnlyList<StoredWeek>>([.. Weeks.Where(w => w.Key >= from && w.Key <= to).Select(w => w.Value)]);
    }

    public Task SaveAsync(
        InstallationId installation, RepositoryId repository, string zone, IReadOnlyList<StoredWeek> weeks,
        CancellationToken cancellationToken)
    {
        foreach (var week in weeks)
        {
            Weeks[week.Value.Week] = week;
        }

        return Task.CompletedTask;
    }
}
