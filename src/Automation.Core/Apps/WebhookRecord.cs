namespace Automation.Core.Apps;

/// <summary>The App's webhook as GitHub has it.</summary>
/// <param name="Url">Null where none is set.</param>
/// <param name="HasSecret">GitHub shows asterisks for a secret that is set.</param>
/// <param name="SkipsTlsCheck">True where GitHub would not check the server's certificate.</param>
public sealed record WebhookRecord(Uri? Url, string? ContentType, bool HasSecret, bool SkipsTlsCheck);
