namespace Automation.Cli.Documents;

/// <summary>JSON of <c>setup</c>: never a secret.</summary>
/// <param name="Store">Where the key and the webhook secret are: <c>user-secrets</c>, <c>vault</c> or <c>file</c>.</param>
/// <param name="Location">The file or vault.</param>
/// <param name="WebhookUrl">Null where the webhook is off.</param>
/// <param name="Problem">Why they are not where they were wanted; null when they are.</param>
internal sealed record SetupDocument(
    long AppId,
    string Slug,
    string Name,
    string AppUrl,
    string SettingsUrl,
    string InstallUrl,
    string Store,
    string Location,
    string? WebhookUrl,
    string? Problem);
