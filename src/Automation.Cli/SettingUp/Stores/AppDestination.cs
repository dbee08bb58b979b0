using System.Text.RegularExpressions;
using Automation.Cli.Serving;
using Automation.GitHub.Configuration;
using Azure.Identity;
using Azure.Security.KeyVault.Secrets;

namespace Automation.Cli.SettingUp.Stores;

/// <summary>The value of <c>--to</c>.</summary>
internal static partial class AppDestination
{
    /// <summary>Outside of every repository, and read by all commands without further ado.</summary>
    public const string Default = "user-secrets";

    private const string VaultPrefix = "vault:";
    private const string FilePrefix = "file:";

    /// <summary>True where the text names a destination.</summary>
    public static bool IsValid(string text) =>
        text == Default
        || (text.StartsWith(FilePrefix, StringComparison.Ordinal) && text.Length > FilePrefix.Length)
        || (text.StartsWith(VaultPrefix, StringComparison.Ordinal) && VaultName().IsMatch(text[VaultPrefix.Length..]));

    /// <param name="text">A valid one.</param>
    public static IAppStore Open(string text, GitHubAddresses gitHub) =>
        text.StartsWith(VaultPrefix, StringComparison.Ordinal) ? new VaultStore(Vault(text[VaultPrefix.Length..]))
        : text.StartsWith(FilePrefix, StringComparison.Ordinal) ? new FileStore(text[FilePrefix.Length..], gitHub)
        : new UserSecretsStore(UserSecretsFile.Find(), gitHub);

    private static SecretClient Vault(string name) => new(new Uri($"https://{name}.vault.azure.net/"), new DefaultAzureCredential());

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9-]{1,22}[A-Za-z0-9]$")]
    private static partial Regex VaultName();
}
