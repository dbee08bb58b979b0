using Automation.Core.Calendars;
using Automation.Storage.Entities;

namespace Automation.Storage.WeeklyRollups;

/// <summary>Table <c>WeeklyRollups</c>: a partition per repository; the zone first, so that one zone's weeks are one range.</summary>
internal static class WeeklyRollupKeys
{
    public const string Table = "WeeklyRollups";

    /// <summary>Sorts after every week.</summary>
    private const char EndOfZone = '~';

    public static EntityKey For(RepositoryId repository, string zone, IsoWeek week) =>
        new(KeyText.Id(repository.Value), Row(zone, week));

    /// <summary>Both weeks included.</summary>
    public static EntityRange Between(RepositoryId repository, string zone, IsoWeek from, IsoWeek to) =>
        new(KeyText.Id(repository.Value), Row(zone, from), Row(zone, to.Plus(1)));

    public static EntityRange All(RepositoryId repository) => new(KeyText.Id(repository.Value));

    /// <summary>The weeks before one in the zone of a row.</summary>
    public static EntityRange Before(EntityKey row, IsoWeek week) => new(row.Partition, Zone(row), Zone(row) + week);

    /// <summary>What follows the zone of a row.</summary>
    public static EntityRange After(EntityKey row) => new(row.Partition, Zone(row) + EndOfZone);

    private static string Zone(EntityKey row) => row.Row[..(row.Row.IndexOf(KeyText.Separator, StringComparison.Ordinal) + 1)];

    private static string Row(string zone, IsoWeek week) => $"{KeyText.Encode(zone)}{KeyText.Separator}{week}";
}
