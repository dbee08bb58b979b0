namespace Automation.Sandbox.Json;

/// <summary>The App's webhook (<c>webhook-config</c>): the sandbox delivers to the app that it is mounted in.</summary>
internal static class HookConfigJson
{
    public static JsonObject Of(string origin) => new()
    {
        ["url"] = origin + AppManifest.WebhookPath,
        ["content_type"] = "json",
        ["secret"] = "********",
        ["insecure_ssl"] = "0",
    };
}
