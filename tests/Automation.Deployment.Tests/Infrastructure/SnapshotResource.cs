using System.Text.Json;

namespace Automation.Deployment.Tests.Infrastructure;

/// <summary>A resource of a <see cref="Snapshot"/>.</summary>
internal sealed record SnapshotResource(JsonElement Json)
{
    public string Id => Json.GetProperty("id").GetString()!;

    public string Type => Json.GetProperty("type").GetString()!;

    public string Name => Json.GetProperty("name").GetString()!;

    /// <summary>The last part of the name: that of a container, table or queue itself.</summary>
    public string OwnName => Name[(Name.LastIndexOf('/') + 1)..];

    /// <summary>The value at a path such as <c>properties.sku.name</c> as text; null where there is none.</summary>
    public string? this[string path]
    {
        get
        {
            var at = Json;
            foreach (var part in path.Split('.'))
            {
                if (!at.TryGetProperty(part, out at))
                {
                    return null;
                }
            }

            return at.ValueKind == JsonValueKind.Null ? null : at.ToString();
        }
    }

    public IEnumerable<JsonElement> List(string path) =>
        path.Split('.').Aggregate(Json, (at, part) => at.GetProperty(part)).EnumerateArray();
}
