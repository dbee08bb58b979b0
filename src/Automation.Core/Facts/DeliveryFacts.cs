using Automation.Core.Ports;

namespace Automation.Core.Facts;

/// <summary>The fact of a delivery whose work failed.</summary>
public static class DeliveryFacts
{
    /// <summary>What the fact says of a delivery that was replayed with success.</summary>
    internal const string Done = "done";

    private const string Failed = "failed";

    /// <summary>Null for a delivery without a repository.</summary>
    /// <param name="isDone">False: it failed for good. True: it did once, and succeeded since.</param>
    public static Fact? Of(DeliveryRecord delivery, bool isDone) =>
        delivery is { Installation: { } installation, Repository: { } repository }
            ? new Fact
            {
                Installation = installation,
                Repository = repository,
                At = delivery.ReceivedAt,
                Kind = FactKinds.DeliveryFailed,
                Subject = delivery.Id.Value,
                Data = FactData.Of(
                    (FactData.State, isDone ? Done : Failed),
                    ("event", delivery.Event)),
            }
            : null;
}
