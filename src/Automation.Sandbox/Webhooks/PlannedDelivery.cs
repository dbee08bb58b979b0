namespace Automation.Sandbox.Webhooks;

/// <summary>A delivery whose payload is written when it is asked for: files are compared for it.</summary>
/// <param name="Action">Empty for events without actions.</param>
/// <param name="Number">The pull request that it tells of; 0 for none.</param>
internal sealed record PlannedDelivery(
    Guid Id, string Event, string Action, int Number, Func<CancellationToken, Task<JsonObject>> WriteAsync);
