namespace Automation.Sandbox.Webhooks;

/// <summary>What came of sending one delivery.</summary>
/// <param name="StatusCode">The last answer; 0 when there was none.</param>
public sealed record WebhookOutcome(DeliveryId Id, string Event, int Number, int StatusCode)
{
    /// <summary>A 2xx, as GitHub counts a delivery as made.</summary>
    public bool IsAccepted => StatusCode is >= 200 and < 300;
}
