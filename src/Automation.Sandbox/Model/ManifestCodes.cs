using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Automation.Sandbox.Model;

/// <summary>The codes for which an App is handed over, each once.</summary>
internal sealed class ManifestCodes
{
    private readonly ConcurrentDictionary<string, string> names = new();

    /// <summary>Where a manifest sends the browser: null unless it has a name and stays on this machine.</summary>
    public static Uri? RedirectOf(string manifest)
    {
        try
        {
            return JsonNode.Parse(manifest) is JsonObject read
                && read["name"]?.GetValueKind() == JsonValueKind.String
                && Uri.TryCreate((string?)read["redirect_url"], UriKind.Absolute, out var redirect)
                && redirect.IsLoopback
                    ? redirect
                    : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A code for a manifest that was found to be one.</summary>
    public string Issue(string manifest)
    {
        var code = RandomNumberGenerator.GetHexString(40, lowercase: true);
        names[code] = (string)JsonNode.Parse(manifest)!["name"]!;
        return code;
    }

    /// <summary>The name of the App that a code stands for; null for a code that is unknown or was used.</summary>
    public string? Take(string code) => names.TryRemove(code, out var name) ? name : null;
}
