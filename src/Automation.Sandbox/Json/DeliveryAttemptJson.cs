using Automation.Sandbox.Model;
using Automation.Sandbox.Store;
using Automation.Sandbox.Webhooks;

namespace Automation.Sandbox.Json;

/// <summary>
/// An entry in the App's list of deliveries (<c>hook-delivery-item</c>), and one with what it sent (<c>hook-delivery</c>).
/// </summary>
internal static class DeliveryAttemptJson
{
    public static JsonObject Of(DeliveryAttempt attempt) => new()
    {
        ["id"] = attempt.Id,
        ["guid"] = attempt.Guid,
        ["delivered_at"] = attempt.At.ToGitHub(),
        ["redelivery"] = attempt.IsRedelivery,
        ["duration"] = 0.0,
        ["status"] = attempt.StatusCode is >= 200 and < 300 ? "OK" : "Failed",
        ["status_code"] = attempt.StatusCode,
        ["event"] = attempt.Event,
        ["action"] = attempt.Action.Length > 0 ? attempt.Action : null,
        ["installation_id"] = SandboxIds.Installation.Value,
        ["repository_id"] = SandboxIds.Repository.Value,
        ["throttled_at"] = null,
    };

    /// <param name="sent">Null where the history does not tell it any more. What was answered is not kept.</param>
    public static JsonObject Of(DeliveryAttempt attempt, WebhookDelivery? sent)
    {
        var detail = Of(attempt);
        detail["url"] = attempt.Target;
        detail["request"] = new JsonObject
        {
            ["headers"] = sent is null ? null : HeadersOf(sent),
            ["payload"] = sent is null ? null : JsonNode.Parse(sent.Body.Span),
        };
        detail["response"] = new JsonObject { ["headers"] = null, ["payload"] = null };
        return detail;
    }

    private static JsonObject HeadersOf(WebhookDelivery sent) =>
        new(sent.Headers.Select(static h => KeyValuePair.Create(h.Key, (JsonNode?)h.Value)));
}
