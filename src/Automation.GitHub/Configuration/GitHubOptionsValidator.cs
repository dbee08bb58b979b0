using System.Security.Cryptography;
using Automation.GitHub.Authentication.Keys;
using Microsoft.Extensions.Options;

namespace Automation.GitHub.Configuration;

/// <summary>Refuses to start with settings that cannot work: one sentence each, naming the key and a fix.</summary>
internal sealed class GitHubOptionsValidator : IValidateOptions<GitHubOptions>
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    public ValidateOptionsResult Validate(string? name, GitHubOptions options)
    {
        string[] failures =
        [
            .. Address(options),
            .. Secrets(options),
            .. Writes(options),
            .. options.ReadOnly || options.ReceiveOnly ? [] : App(options),
        ];
        return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Address(GitHubOptions options)
    {
        if (!options.ApiUrl.IsAbsoluteUri || (options.ApiUrl.Scheme != Uri.UriSchemeHttps && !options.ApiUrl.IsLoopback))
        {
            yield return "GitHub:ApiUrl must be an https address such as https://api.github.com/ or https://HOST/api/v3/.";
        }
    }

    private static IEnumerable<string> Writes(GitHubOptions options)
    {
        if (options.WritePause < TimeSpan.Zero || options.WritePause > LongestPause)
        {
            yield return "GitHub:WritePause must be between 00:00:00 and 00:01:00: GitHub asks for a second, 00:00:01.";
        }

        if (options.ContentPerMinute < 0 || options.ContentPerHour < 0)
        {
            yield return "GitHub:ContentPerMinute and GitHub:ContentPerHour must not be negative: 0 stands for no limit.";
        }
    }

    /// <summary>Without a secret anyone could send deliveries: no way of reading GitHub makes up for it.</summary>
    private static IEnumerable<string> Secrets(GitHubOptions options)
    {
        if (!options.WebhookSecrets.Any(s => !string.IsNullOrWhiteSpace(s)))
        {
            yield return "GitHub:WebhookSecrets is empty: set GitHub:WebhookSecrets:0 to the secret on the App's settings page.";
        }
    }

    private static IEnumerable<string> App(GitHubOptions options)
    {
        if (options.AppId is null or <= 0)
        {
            yield return "GitHub:AppId is missing: set it to the number on the App's settings page, or set GitHub:Token to read only.";
        }

        if (KeyProblem(options) is { } problem)
        {
            yield return problem;
        }
    }

    private static string? KeyProblem(GitHubOptions options)
    {
        string[] set = [.. Keys(options).Where(static k => !string.IsNullOrWhiteSpace(k.Value)).Select(static k => k.Name)];
        return set switch
        {
            [] => "GitHub:PrivateKey is missing: set it to the PEM text of a key of the App, or set GitHub:PrivateKeyPath or "
                + "GitHub:KeyVaultKeyId.",
            [_] => string.IsNullOrWhiteSpace(options.KeyVaultKeyId) ? PemProblem(options) : VaultProblem(options.KeyVaultKeyId),
            _ => $"{string.Join(" and ", set)} are set together: keep one of them, which is the App's key.",
        };
    }

    private static (string Name, string? Value)[] Keys(GitHubOptions options) =>
    [
        ("GitHub:KeyVaultKeyId", options.KeyVaultKeyId),
        ("GitHub:PrivateKey", options.PrivateKey),
        ("GitHub:PrivateKeyPath", options.PrivateKeyPath),
    ];

    private static string? VaultProblem(string id) => KeyVaultKeyId.TryParse(id) is null
        ? "GitHub:KeyVaultKeyId is no key's identifier: copy it from the key's page, such as https://NAME.vault.azure.net/keys/KEY."
        : null;

    private static string? PemProblem(GitHubOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.PrivateKey) && !File.Exists(options.PrivateKeyPath))
        {
            return "GitHub:PrivateKeyPath names a file that does not exist: correct the path, or set GitHub:PrivateKey to the PEM text.";
        }

        try
        {
            using var key = PemAppKey.Read(options);
            return null;
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException or IOException or UnauthorizedAccessException)
        {
            return "GitHub:PrivateKey is no RSA private key in PEM: use the .pem file that GitHub offers for download when a key is made.";
        }
    }
}
