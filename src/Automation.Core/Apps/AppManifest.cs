using System.Text.Json.Nodes;

namespace Automation.Core.Apps;

/// <summary>
/// What GitHub is asked to create an App from
/// (https://docs.github.com/apps/sharing-github-apps/registering-a-github-app-from-a-manifest).
/// </summary>
public sealed record AppManifest
{
    /// <summary>Where the suite takes webhooks.</summary>
    public const string WebhookPath = "/api/github/webhooks";

    /// <summary>GitHub wants an address even of a webhook that is off; this one belongs to nobody (RFC 2606).</summary>
    private const string NoHost = "https://example.com";

    /// <summary>The App's name, unique on GitHub; it can be changed on GitHub's page.</summary>
    public required string Name { get; init; }

    /// <summary>Its home page.</summary>
    public required Uri HomePage { get; init; }

    /// <summary>Where the browser is sent with the code; may be on this machine.</summary>
    public required Uri RedirectTo { get; init; }

    /// <summary>The app's public address; null leaves the webhook off.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>True where other accounts may install it.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Where GitHub sends deliveries; null where the webhook is off.</summary>
    public Uri? WebhookUrl => PublicUrl is null ? null : WebhookOf(PublicUrl);

    /// <summary>The webhook's address in an app.</summary>
    public static Uri WebhookOf(Uri publicUrl) => new(publicUrl.AbsoluteUri.TrimEnd('/') + WebhookPath);

    public string ToJson() => new JsonObject
    {
        ["name"] = Name,
        ["url"] = HomePage.AbsoluteUri,
        ["description"] = "Conventional commits, review practice, decision records and tech debt, checked on every pull request.",
        ["hook_attributes"] = new JsonObject
        {
            ["url"] = (WebhookUrl ?? WebhookOf(new Uri(NoHost))).AbsoluteUri,
            ["active"] = WebhookUrl is not null,
        },
        ["redirect_url"] = RedirectTo.AbsoluteUri,
        ["public"] = IsPublic,
        ["default_events"] = new JsonArray([.. AppEvents.Subscribed.Select(static e => JsonValue.Create(e))]),
        ["default_permissions"] = new JsonObject(AppPermissions.All
            .Where(static p => !p.IsOptional)
            .Select(static p => KeyValuePair.Create(p.Name, (JsonNode?)p.Level.Word()))),
    }.ToJsonString();
}
