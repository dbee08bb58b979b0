using Automation.GitHub.Apps;
using Automation.GitHub.Configuration;

namespace Automation.Cli.SettingUp.Stores;

/// <summary>The settings of a new App.</summary>
internal static class AppSettings
{
    public const string AppId = "GitHub:AppId";

    /// <summary>The ways to name a key: exactly one may be set.</summary>
    public static readonly string[] Keys = ["GitHub:PrivateKey", "GitHub:PrivateKeyPath", "GitHub:KeyVaultKeyId"];

    /// <param name="key">How the private key is named, and the key or its place.</param>
    public static IReadOnlyList<(string Name, string Value)> Of(NewApp app, GitHubAddresses gitHub, (string Name, string Value) key) =>
    [
        (AppId, app.Id.ToString(CultureInfo.InvariantCulture)),
        ("GitHub:AppSlug", app.Slug),
        key,
        ("GitHub:WebhookSecrets:0", app.WebhookSecret),
        .. gitHub.IsDefault ? [] : new[] { ("GitHub:ApiUrl", gitHub.Rest.AbsoluteUri) },
    ];
}
