using System.Text.Json.Nodes;

namespace Automation.Core.Policies;

/// <summary>Key paths, such as <c>practices.review.size.max</c>.</summary>
internal static class PolicyPath
{
    public static string Join(string section, string key) => section.Length == 0 ? key : $"{section}.{key}";

    public static string[] Split(string path) => path.Split('.');

    /// <summary>What stands at a path; null where nothing does.</summary>
    public static JsonNode? At(JsonNode? node, string[] path) => path.Aggregate(node, static (at, key) => (at as JsonObject)?[key]);

    /// <summary>True for the key itself, and for what is in its section.</summary>
    public static bool IsWithin(string path, string section) =>
        path.StartsWith(section, StringComparison.Ordinal) && (path.Length == section.Length || path[section.Length] == '.');
}
