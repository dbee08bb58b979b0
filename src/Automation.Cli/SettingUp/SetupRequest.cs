using Automation.Core.Apps;
using Automation.GitHub.Configuration;

namespace Automation.Cli.SettingUp;

/// <summary>The App that is wanted, and how to come by it.</summary>
/// <param name="Organisation">Who will own it; null for who is signed in to GitHub.</param>
/// <param name="PublicUrl">The app's public address; null leaves the webhook off.</param>
/// <param name="Port">The loopback port for the browser; 0 for any that is free.</param>
internal sealed record SetupRequest(
    GitHubAddresses GitHub, string? Organisation, string Name, Uri? PublicUrl, bool IsPublic, int Port, bool OpensBrowser)
{
    /// <summary>A home page is a must; where the app has no address, GitHub's own serves.</summary>
    public AppManifest Manifest(Uri redirect) => new()
    {
        Name = Name,
        HomePage = PublicUrl ?? GitHub.Web,
        RedirectTo = redirect,
        PublicUrl = PublicUrl,
        IsPublic = IsPublic,
    };

    /// <summary>Where the manifest is sent, but for the state.</summary>
    public Uri NewAppPage => AppPages.New(GitHub.Web, Organisation);
}
