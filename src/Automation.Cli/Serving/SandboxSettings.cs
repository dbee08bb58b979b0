using System.Security.Cryptography;
using Automation.Core.Ports;
using Automation.Git.History;
using Automation.Git.Repositories;
using Automation.Sandbox.Model;
using Automation.Sandbox.Options;

namespace Automation.Cli.Serving;

/// <summary>
/// Configuration that connects the app to a sandbox on its own address: a key made for this process, its URLs, and none of the waits that
/// GitHub asks for.
/// </summary>
internal static class SandboxSettings
{
    /// <summary>
    /// Short leases: whoever kills a sandbox and starts it again waits for it. Nothing is lost by work that outlasts its lease, it
    /// is only done again.
    /// </summary>
    public static IReadOnlyDictionary<string, string?> Defaults { get; } = new Dictionary<string, string?>
    {
        ["Pipeline:Lease"] = "00:00:30",
        ["Pipeline:Visibility"] = "00:00:15",
    };

    /// <param name="url">The server's own address, without a trailing slash.</param>
    /// <exception cref="GitException">The repository cannot be read.</exception>
    /// <exception cref="PermanentException">The data folder belongs to another repository.</exception>
    public static async Task<Dictionary<string, string?>> ForAsync(string url, SandboxOptions sandbox, CancellationToken cancellationToken)
    {
        await using var gitHub = await SandboxGitHub.OpenAsync(sandbox, cancellationToken);
        using var key = RSA.Create(2048);
        return new Dictionary<string, string?>(HostSettings.StoreIn(sandbox.DataDirectory))
        {
            ["GitHub:AppId"] = "1",
            ["GitHub:AppSlug"] = SandboxIds.AppSlug,
            ["GitHub:PrivateKey"] = key.ExportRSAPrivateKeyPem(),
            ["GitHub:PrivateKeyPath"] = null,
            ["GitHub:KeyVaultKeyId"] = null,
            ["GitHub:Token"] = null,
            ["GitHub:ApiUrl"] = $"{url}/_sandbox/api/v3/",
            ["GitHub:WritePause"] = "00:00:00",
            ["GitHub:ContentPerMinute"] = "0",
            ["GitHub:ContentPerHour"] = "0",
            ["GitHub:WebhookSecrets:0"] = sandbox.Secret,
            ["GitHub:ReviewsUnavailable"] = gitHub.History.HoldsReviews ? null : HistoryPullRequestList.NoReviews,
        };
    }
}
