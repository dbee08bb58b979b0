using System.Text.Json.Serialization;

namespace Automation.GitHub.Talk;

/// <summary>Reads lists of comments without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(List<CommentNode>))]
internal sealed partial class TalkJson : JsonSerializerContext;
