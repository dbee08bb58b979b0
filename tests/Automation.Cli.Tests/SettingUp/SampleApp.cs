using Automation.Cli.SettingUp;
using Automation.GitHub.Apps;
using Automation.GitHub.Configuration;

namespace Automation.Cli.Tests.SettingUp;

/// <summary>An App to store.</summary>
internal static class SampleApp
{
    public const string Pem = "-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY-----\n";

    public static GitHubAddresses GitHub { get; } = GitHubAddresses.Of(new Uri("https://github.com"));

    public static SetupRequest Request { get; } = new(GitHub, "octo-org", "<Octo>", null, IsPublic: false, Port: 0, OpensBrowser: false);

    public static NewApp App { get; } =
        new(42, "octo", "Octo", "octo-org", new Uri("https://github.com/apps/octo"), Pem, "a webhook secret");
}
