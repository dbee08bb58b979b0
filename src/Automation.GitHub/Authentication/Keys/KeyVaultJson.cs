using System.Text.Json;
using System.Text.Json.Serialization;

namespace Automation.GitHub.Authentication.Keys;

/// <summary>What is said to a key vault, and what it answers.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(SignRequest))]
[JsonSerializable(typeof(SignResult))]
[JsonSerializable(typeof(SignFailure))]
internal sealed partial class KeyVaultJson : JsonSerializerContext;

/// <param name="Value">The hash, base64url.</param>
internal sealed record SignRequest(string Alg, string Value);

/// <param name="Value">The signature, base64url.</param>
internal sealed record SignResult(string? Value);

internal sealed record SignFailure(SignError? Error);

internal sealed record SignError(string? Code, SignError? Innererror);
