namespace Automation.Storage.Json;

internal sealed class DeliveryIdConverter() : TextConverter<DeliveryId>(DeliveryId.Parse);
