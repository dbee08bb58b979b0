using System.Security.Cryptography;
using Automation.Sandbox.Model;

namespace Automation.Sandbox.Json;

/// <summary>The App (<c>integration</c>) and its installation tokens.</summary>
internal static class AppJson
{
    public static readonly DateTimeOffset CreatedAt = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

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
        ["created_at"] = CreatedAt.ToGitHub(),
        ["updated_at"] = CreatedAt.ToGitHub(),
        ["permissions"] = Permissions(),
        ["events"] = Events(),
    };

    /// <summary>Whoever wrote a check run: of another App nothing is known but its id.</summary>
    public static JsonObject Of(SandboxAddress address, long id)
    {
        var app = Of(address);
        if (id != SandboxIds.AppId)
        {
            (app["id"], app["slug"], app["node_id"], app["name"]) = (id, $"app-{id}", $"A_{id}", $"App {id}");
            (app["description"], app["html_url"]) = (null, $"{address.Html}/apps/app-{id}");
        }

        return app;
    }

    /// <summary>The answer to a manifest's code: the App, and a key made for it.</summary>
    public static JsonObject Created(SandboxAddress address, string name, string secret)
    {
        using var key = RSA.Create(2048);
        var app = Of(address);
        app["name"] = name;
        app["client_id"] = "Iv1.sandbox";
        app["client_secret"] = RandomNumberGenerator.GetHexString(40, lowercase: true);
        app["webhook_secret"] = secret;
        app["pem"] = key.ExportRSAPrivateKeyPem() + "\n";
        return app;
    }

    public static JsonObject Token(string token, DateTimeOffset expires) => new()
    {
        ["token"] = token,
        ["expires_at"] = expires.ToGitHub(),
        ["permissions"] = Permissions(),
        ["repository_selection"] = "all",
    };

    public static JsonArray Events() => [.. AppEvents.Subscribed.Select(static e => JsonValue.Create(e))];

    public static JsonObject Permissions() =>
        new(AppPermissions.All.Select(static p => KeyValuePair.Create(p.Name, (JsonNode?)p.Level.Word())));
}
