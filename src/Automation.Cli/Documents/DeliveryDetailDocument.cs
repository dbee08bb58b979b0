namespace Automation.Cli.Documents;

/// <summary>What <c>deliveries show --format json</c> writes.</summary>
/// <param name="Payload">Null unless the delivery failed: only then its body is kept.</param>
internal sealed record DeliveryDetailDocument(DeliveryDocument Delivery, DeliveryPayloadDocument? Payload);
