namespace Automation.Pipeline.Receiving;

/// <summary>The answer to a webhook.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="StatusWord"><c>queued</c>, <c>ignored</c> or <c>error</c>.</param>
/// <param name="DeliveryId">The delivery's id; null where it had none that is valid, or was not signed.</param>
/// <param name="Message">What is wrong and how to mend it; null unless the status word is <c>error</c>.</param>
public sealed record ReceiveResult(int Status, string StatusWord, string? DeliveryId, string? Message)
{
    internal static ReceiveResult Queued(DeliveryId id) => new(202, "queued", id.Value, null);

    internal static ReceiveResult Ignored(DeliveryId id) => new(202, "ignored", id.Value, null);

    internal static ReceiveResult Unauthorized(string message) => new(401, "error", null, message);

    internal static ReceiveResult TooLarge() => new(413, "error", null, Refusals.TooLarge);

    internal static ReceiveResult BadRequest(string? id, string message) => new(400, "error", id, message);

    internal static ReceiveResult Unavailable(DeliveryId id) => new(
        503, "error", id.Value, "The delivery could not be stored in time. Nothing was accepted: send it again.");
}
