using Automation.Core.Calendars;
using Automation.Storage.Entities;

namespace Automation.Storage.Facts;

/// <summary>Table <c>Facts</c>: a partition per repository; UTC day, kind and subject, so that a repeat overwrites itself.</summary>
internal static class FactKeys
{
    public const string Table = "Facts";

    private const string StampPrefix = "stamp_";

    /// <summary>Sorts after <see cref="KeyText.Separator"/>, and so after every row of a day.</summary>
    private const char EndOfDay = '~';

    public static EntityKey For(Fact fact)
    {
        var day = Day(DateOnly.FromDateTime(fact.At.UtcDateTime));
        var row = string.Join(KeyText.Separator, day, KeyText.Encode(fact.Kind), KeyText.Encode(fact.Subject));
        return new EntityKey(KeyText.Id(fact.Repository.Value), row);
    }

    public static EntityRange Between(RepositoryId repository, DateOnly from, DateOnly to) =>
        new(KeyText.Id(repository.Value), Day(from), Day(to) + EndOfDay);

    /// <summary>Facts and stamps.</summary>
    public static EntityRange All(RepositoryId repository) => new(KeyText.Id(repository.Value));

    /// <summary>Sorts after every day.</summary>
    public static EntityKey Stamp(RepositoryId repository, IsoWeek week) => new(KeyText.Id(repository.Value), $"{StampPrefix}{week}");

    public static EntityRange Stamps(RepositoryId repository) =>
        new(KeyText.Id(repository.Value), StampPrefix, $"{StampPrefix}{EndOfDay}");

    /// <summary>The week of a stamp's key.</summary>
    public static IsoWeek WeekOf(EntityKey stamp) =>
        IsoWeek.TryParse(stamp.Row[StampPrefix.Length..], out var week)
            ? week
            : throw new PermanentException($"The row {stamp.Partition}/{stamp.Row} is no stamp.");

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
