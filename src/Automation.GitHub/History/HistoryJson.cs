using System.Text.Json.Serialization;
using Automation.GitHub.GraphQl;

namespace Automation.GitHub.History;

/// <summary>Reads GraphQL's answers without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GraphQlAnswer<HistoryAnswer>))]
internal sealed partial class HistoryJson : JsonSerializerContext;
