namespace Automation.GitHub.Apps;

/// <summary>What a manifest's code is exchanged for: the App and, this once, its secrets.</summary>
internal sealed record ConversionNode(
    long Id, string? Slug, string? Name, OwnerNode? Owner, Uri? HtmlUrl, string? Pem, string? WebhookSecret);
