using Automation.Storage.Entities;

namespace Automation.Storage.Facts;

/// <summary>Table <c>Facts</c>: a partition per repository; UTC day, kind and subject, so that a repeat overwrites itself.</summary>
internal static class FactKeys
{
    public const string Table = "Facts";

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

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
