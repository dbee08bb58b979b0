using System.Text.Json.Serialization;

namespace Automation.GitHub.Deliveries;

/// <summary>Reads GitHub's list of deliveries without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(List<DeliveryNode>))]
[JsonSerializable(typeof(DeliveryDetailNode))]
internal sealed partial class DeliveriesJson : JsonSerializerContext;
