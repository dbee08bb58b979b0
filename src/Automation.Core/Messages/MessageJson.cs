using System.Text.Json;
using System.Text.Json.Serialization;

namespace Automation.Core.Messages;

/// <summary>Source-generated JSON of the queue messages: camelCase, no nulls.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DeliveryEnvelope))]
[JsonSerializable(typeof(EvaluationRequest))]
[JsonSerializable(typeof(DigestRequest))]
public sealed partial class MessageJson : JsonSerializerContext;
