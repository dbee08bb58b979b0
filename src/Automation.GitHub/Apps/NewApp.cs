using Automation.Core.Apps;

namespace Automation.GitHub.Apps;

/// <summary>An App that was just created, with the secrets that GitHub shows only now. They are never logged.</summary>
/// <param name="Organisation">The organisation that owns it; null for a person.</param>
/// <param name="Page">Its public page.</param>
/// <param name="PrivateKey">PEM.</param>
public sealed record NewApp(
    long Id, string Slug, string Name, string? Organisation, Uri Page, string PrivateKey, string WebhookSecret)
{
    private Uri Web => new(Page, "../");

    /// <summary>Where its owner changes it.</summary>
    public Uri Settings => AppPages.Settings(Web, Organisation, Slug);

    /// <summary>Where it is installed from.</summary>
    public Uri Install => AppPages.Install(Web, Slug);

    /// <summary>Without the secrets, in case the record ends up in a message.</summary>
    public override string ToString() => $"App {Slug} ({Id})";
}
