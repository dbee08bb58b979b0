using System.Text.Json;
using Automation.Core.Apps;

namespace Automation.GitHub.Apps;

/// <summary>REST's <c>webhook-config</c>.</summary>
/// <param name="InsecureSsl"><c>"1"</c> or <c>1</c> switches the check of certificates off.</param>
internal sealed record HookConfigNode(string? Url, string? ContentType, string? Secret, JsonElement? InsecureSsl)
{
    public WebhookRecord ToRecord() => new(
        Uri.TryCreate(Url, UriKind.Absolute, out var url) ? url : null,
        ContentType,
        !string.IsNullOrEmpty(Secret),
        InsecureSsl?.ToString() == "1");
}
