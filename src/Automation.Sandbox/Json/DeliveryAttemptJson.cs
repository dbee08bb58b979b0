using Automation.Sandbox.Model;
using Automation.Sandbox.Store;

namespace Automation.Sandbox.Json;

/// <summary>An entry in the App's list of deliveries (<c>hook-delivery-item</c>).</summary>
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
}
