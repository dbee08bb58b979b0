namespace Automation.Sandbox.Webhooks;

/// <summary>One webhook POST, signed and ready to be sent.</summary>
/// <param name="Id">The delivery id, the same whenever the same thing is told.</param>
/// <param name="Event">GitHub's name of the event.</param>
/// <param name="Action">Empty for events without actions.</param>
/// <param name="Number">The pull request that it tells of; 0 for none.</param>
/// <param name="Headers">All headers that GitHub sends, with the signature over the body.</param>
public sealed record WebhookDelivery(
    DeliveryId Id, string Event, string Action, int Number, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body);
