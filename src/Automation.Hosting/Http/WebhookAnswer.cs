namespace Automation.Hosting.Http;

/// <summary>
/// What a webhook POST is answered: <c>queued</c>, <c>ignored</c>, or <c>error</c> with a sentence. Errors elsewhere look the same.
/// </summary>
internal sealed record WebhookAnswer(string Status, string? DeliveryId, string? Message);
