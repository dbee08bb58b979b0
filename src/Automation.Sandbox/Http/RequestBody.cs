namespace Automation.Sandbox.Http;

/// <summary>The JSON object of a request, read leniently: a field of another type counts as absent.</summary>
internal sealed class RequestBody(JsonElement root)
{
    /// <summary>Null when the body is no JSON object.</summary>
    public static async Task<RequestBody?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellationToken);
            return document.RootElement.ValueKind == JsonValueKind.Object ? new RequestBody(document.RootElement.Clone()) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string? Text(string name) => Get(name, JsonValueKind.String)?.GetString();

    public DateTimeOffset? Time(string name) =>
        Get(name, JsonValueKind.String) is { } value && value.TryGetDateTimeOffset(out var time) ? time : null;

    public RequestBody? Object(string name) => Get(name, JsonValueKind.Object) is { } value ? new RequestBody(value) : null;

    public IReadOnlyList<JsonElement>? Array(string name) =>
        Get(name, JsonValueKind.Array) is { } value ? [.. value.EnumerateArray()] : null;

    private JsonElement? Get(string name, JsonValueKind kind) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == kind ? value : null;
}
