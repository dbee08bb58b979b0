using System.Text.Json.Serialization;

namespace Automation.GitHub.Apps;

/// <summary>Reads REST's answers about the App without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(AppNode))]
[JsonSerializable(typeof(InstallationNode))]
[JsonSerializable(typeof(List<InstallationNode>))]
[JsonSerializable(typeof(HookConfigNode))]
[JsonSerializable(typeof(ConversionNode))]
internal sealed partial class AppsJson : JsonSerializerContext;
