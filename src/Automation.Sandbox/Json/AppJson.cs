using Automation.Sandbox.Model;

namespace Automation.Sandbox.Json;

/// <summary>The App (<c>integration</c>) and its installation tokens.</summary>
internal static class AppJson
{
    public static readonly DateTimeOffset Created = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static JsonObject Of(SandboxAddress address) => new()
    {
        ["id"] = SandboxIds.AppId,
        ["slug"] = SandboxIds.AppSlug,
        ["node_id"] = $"A_{SandboxIds.AppId}",
        ["owner"] = AccountJson.Owner(address),
        ["name"] = "Automation sandbox",
        ["description"] = "A stand-in for the App on GitHub.",
        ["external_url"] = address.Html,
        ["html_url"] = $"{address.Html}/apps/{SandboxIds.AppSlug}",
        ["created_at"] = Created.ToGitHub(),
        ["updated_at"] = Created.ToGitHub(),
        ["permissions"] = Permissions(),
        ["events"] = Events(),
    };

    public static JsonObject Token(string token, DateTimeOffset expires) => new()
    {
        ["token"] = token,
        ["expires_at"] = expires.ToGitHub(),
        ["permissions"] = Permissions(),
        ["repository_selection"] = "all",
    };

    public static JsonArray Events() => ["pull_request", "pull_request_review", "push"];

    public static JsonObject Permissions() => new()
    {
        ["checks"] = "write",
        ["contents"] = "read",
        ["issues"] = "write",
        ["metadata"] = "read",
        ["pull_requests"] = "write",
    };
}
