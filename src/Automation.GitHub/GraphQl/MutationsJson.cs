using System.Text.Json.Serialization;

namespace Automation.GitHub.GraphQl;

/// <summary>Reads the answers to mutations without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GraphQlAnswer<IReadOnlyDictionary<string, MutationAnswer?>>))]
internal sealed partial class MutationsJson : JsonSerializerContext;
