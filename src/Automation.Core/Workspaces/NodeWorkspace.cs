using System.Text.Json;
using Automation.Core.Policies;
using Automation.Core.Policies.Yaml;

namespace Automation.Core.Workspaces;

/// <summary>Workspaces of npm and Yarn (<c>package.json</c>), pnpm and Lerna. What cannot be read names no packages.</summary>
internal static class NodeWorkspace
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary><c>"workspaces": ["packages/*"]</c>, or <c>"workspaces": { "packages": [...] }</c>.</summary>
    public static IEnumerable<string> PatternsOfPackage(string text) => Read(text, root =>
        root.TryGetProperty("workspaces", out var workspaces) ? ListOf(workspaces, "packages") : []);

    /// <summary><c>"packages": [...]</c>; without the key Lerna takes <c>packages/*</c>, unless it leaves that to npm.</summary>
    public static IEnumerable<string> PatternsOfLerna(string text) => Read(text, root =>
        root.TryGetProperty("packages", out var packages) ? ListOf(packages)
        : root.TryGetProperty("useWorkspaces", out _) || root.TryGetProperty("npmClient", out _) ? []
        : ["packages/*"]);

    /// <summary><c>packages:</c> and a list.</summary>
    public static IEnumerable<string> PatternsOfPnpm(string text)
    {
        var root = string.IsNullOrWhiteSpace(text) ? null : YamlReader.Read(text, new PolicyReading("pnpm-workspace.yaml"));
        return (root as YamlMap)?.Find("packages")?.Value is YamlList list ? list.Items.OfType<YamlScalar>().Select(item => item.Text) : [];
    }

    private static IReadOnlyList<string> Read(string text, Func<JsonElement, IReadOnlyList<string>> find)
    {
        try
        {
            using var document = JsonDocument.Parse(text.TrimStart('\uFEFF'), Lenient);
            return document.RootElement.ValueKind == JsonValueKind.Object ? find(document.RootElement) : [];
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            // Not JSON, or half of a character somewhere in the file, as it is or escaped.
            return [];
        }
    }

    private static IReadOnlyList<string> ListOf(JsonElement element, string? key = null) => element.ValueKind switch
    {
        JsonValueKind.Array => [.. element.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.String).Select(i => i.GetString()!)],
        JsonValueKind.Object when key is not null && element.TryGetProperty(key, out var inner) => ListOf(inner),
        _ => [],
    };
}
