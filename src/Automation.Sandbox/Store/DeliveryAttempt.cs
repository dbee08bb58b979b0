namespace Automation.Sandbox.Store;

/// <summary>One POST of a delivery, as GitHub's list of deliveries shows it.</summary>
/// <param name="Id">Number of the attempt.</param>
/// <param name="Guid">The delivery id, which a redelivery repeats.</param>
/// <param name="Action">Empty for events without actions.</param>
/// <param name="StatusCode">The answer; 0 when there was none.</param>
public sealed record DeliveryAttempt(
    long Id, string Guid, string Event, string Action, string Target, DateTimeOffset At, int StatusCode, bool IsRedelivery);
