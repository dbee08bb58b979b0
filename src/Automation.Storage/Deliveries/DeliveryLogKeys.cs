using Automation.Storage.Entities;

namespace Automation.Storage.Deliveries;

/// <summary>Table <c>DeliveryLog</c>: a partition per UTC hour, newest first, so that listing and ageing out take whole partitions.</summary>
internal static class DeliveryLogKeys
{
    public const string Table = "DeliveryLog";

    public static EntityKey For(DeliveryId id, DateTimeOffset receivedAt) =>
        new(Hour(receivedAt), $"{KeyText.Newest(receivedAt)}{KeyText.Separator}{id}");

    public static EntityRange At(DateTimeOffset hour) => new(Hour(hour));

    private static string Hour(DateTimeOffset time) => time.UtcDateTime.ToString("yyyyMMddHH", CultureInfo.InvariantCulture);
}
