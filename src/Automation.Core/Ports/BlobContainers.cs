namespace Automation.Core.Ports;

/// <summary>The blob containers.</summary>
public static class BlobContainers
{
    /// <summary>Bodies of deliveries too large for a queue message; kept 7 days.</summary>
    public const string Payloads = "payloads";

    /// <summary>Bodies of deliveries that failed for good; kept 90 days.</summary>
    public const string Failed = "failed";

    /// <summary>Findings too long for a table property.</summary>
    public const string Evaluations = "evaluations";

    /// <summary>Begins the names, in <see cref="Failed"/>, of messages that are no deliveries; the queue and the day follow.</summary>
    public static string Unreadable => "unreadable/";

    /// <summary>Where in <see cref="Failed"/> a delivery is kept.</summary>
    public static string FailedName(DeliveryRecord delivery) => $"{Day(delivery.ReceivedAt)}/{delivery.Id}.json";

    /// <summary>How the names in <see cref="Payloads"/> and <see cref="Failed"/> write a day: they sort by it.</summary>
    public static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture);
}
