using Automation.Core.Apps;

namespace Automation.GitHub.Apps;

/// <summary>REST's <c>hook-delivery-item</c>.</summary>
internal sealed record DeliveryNode(DateTimeOffset DeliveredAt, string? Event, int StatusCode, string? Status)
{
    public HookDelivery ToAttempt() => new(DeliveredAt, Event ?? "", StatusCode, Status ?? "");
}
