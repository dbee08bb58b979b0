namespace Automation.Hosting.Http;

/// <summary>What a webhook POST is answered: <c>queued</c>, <c>ignored</c> or <c>rejected</c> with a sentence.</summary>
internal sealed record WebhookAnswer(string Status, string? DeliveryId, string? Message);
