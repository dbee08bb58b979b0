using Automation.Sandbox.Model;
using Automation.Sandbox.Store;

namespace Automation.Sandbox.Json;

/// <summary>
/// An annotation of a check run as GitHub tells it back (<c>check-annotation</c>): what was sent, and null for what was not.
/// </summary>
internal static class AnnotationJson
{
    private static readonly string[] Fields =
        ["path", "start_line", "end_line", "start_column", "end_column", "annotation_level", "title", "message", "raw_details"];

    public static JsonObject Of(JsonElement annotation, CheckRun run, RepositoryName repository, SandboxAddress address)
    {
        var json = new JsonObject();
        foreach (var field in Fields)
        {
            json[field] = annotation.ValueKind == JsonValueKind.Object && annotation.TryGetProperty(field, out var value)
                ? JsonNode.Parse(value.GetRawText())
                : null;
        }

        var path = Uri.EscapeDataString((string?)json["path"] ?? "").Replace("%2F", "/", StringComparison.Ordinal);
        json["blob_href"] = $"{address.Html}/{repository}/blob/{run.HeadSha}/{path}";
        return json;
    }
}
