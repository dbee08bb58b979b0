using System.Text.Json.Serialization;

namespace Automation.GitHub.History;

/// <summary>Reads REST's answers without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(List<ActivityNode>))]
[JsonSerializable(typeof(RateLimitsNode))]
internal sealed partial class RestJson : JsonSerializerContext;
