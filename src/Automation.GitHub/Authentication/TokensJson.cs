using System.Text.Json.Serialization;

namespace Automation.GitHub.Authentication;

/// <summary>Reads the answer without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(InstallationTokenNode))]
internal sealed partial class TokensJson : JsonSerializerContext;
