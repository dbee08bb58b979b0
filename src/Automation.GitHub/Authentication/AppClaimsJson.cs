using System.Text.Json.Serialization;

namespace Automation.GitHub.Authentication;

/// <summary>The token's claims as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AppClaims))]
internal sealed partial class AppClaimsJson : JsonSerializerContext;
