using Automation.Storage.Entities;

namespace Automation.Storage.Deliveries;

/// <summary>Table <c>DeliveryLog</c>: a partition per UTC hour, newest first; listing and ageing out take whole partitions.</summary>
internal static class DeliveryLogKeys
{
    public const string Table = "DeliveryLog";

    public static EntityKey For(DeliveryId id, DateTimeOffset receivedAt) =>
        new(Hour(receivedAt), $"{KeyText.Newest(receivedAt)}{KeyText.Separator}{id}");

    public static EntityRange At(DateTimeOffset hour) => new(Hour(hour));

    /// <summary>Whether a partition's hour begins before a time: later ones hold nothing that is older.</summary>
    public static bool IsBefore(string partition, DateTimeOffset time) => string.CompareOrdinal(partition, Hour(time)) <= 0;

    private static string Hour(DateTimeOffset time) => time.UtcDateTime.ToString("yyyyMMddHH", CultureInfo.InvariantCulture);
}
