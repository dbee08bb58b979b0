using Automation.Core.Calendars;
using Automation.Core.Digests.Weeks;
using Automation.Pipeline.Digests;
using Automation.Testing.Facts;
using Microsoft.Extensions.Time.Testing;

namespace Automation.Pipeline.Tests.Digests;

/// <summary>One repository, its facts and its cached weeks, seen from New York.</summary>
internal sealed class WeeksWorld
{
    /// <summary>More weeks than the facts cover.</summary>
    public const int Count = 9;

    /// <summary>When random histories begin: the clocks go back in their fourth week.</summary>
    public static DateTimeOffset Begin { get; } = new(2026, 10, 5, 0, 0, 0, TimeSpan.Zero);

    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    public static IsoWeek Last { get; } = IsoWeek.Of(Begin, Zone).Plus(6);

    public static RepositoryRecord Repository { get; } = new()
    {
        Installation = RandomHistory.Key.Installation,
        Id = RandomHistory.Key.Repository,
        Name = new RepositoryName("octo-org", "octo-repo"),
    };

    public SmallPages Facts { get; } = new(new InMemoryStorage(new FakeTimeProvider()).Facts, size: 7);

    public WeekCache Cache { get; } = new();

    public IDebtStore Debt { get; } = new InMemoryStorage(new FakeTimeProvider()).Debt;

    public RepositoryWeeks Weeks => new(Facts, Cache, Debt);

    public static RepositoryWeek Wrong(IsoWeek week) => new() { Week = week, Commits = 999, FailedDeliveries = 999 };

    public Task SaveAsync(IReadOnlyList<Fact> some) => Facts.SaveAsync(some, CancellationToken.None);

    public Task<IReadOnlyList<RepositoryWeek>> LoadAsync(int count = Count) =>
        Weeks.LoadAsync(Repository, Zone, Last, count, CancellationToken.None);

    /// <summary>Takes weeks away, and writes others over with what was computed from something else.</summary>
    public void Spoil(Random random)
    {
        foreach (var (week, stored) in Cache.Weeks.ToArray())
        {
            switch (random.Next(3))
            {
                case 0:
                    Cache.Weeks.Remove(week);
                    break;
                case 1:
                    Cache.Weeks[week] = new StoredWeek(Wrong(week), stored.Basis + "0");
                    break;
                default:
                    break;
            }
        }
    }
}
