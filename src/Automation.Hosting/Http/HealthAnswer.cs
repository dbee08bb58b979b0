namespace Automation.Hosting.Http;

/// <summary>The health endpoints' answer: a status and nothing that an outsider could use.</summary>
internal sealed record HealthAnswer(string Status);
