using Automation.GitHub.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Automation.Hosting.Configuration;

/// <summary>
/// Where a Key Vault reference cannot be resolved, the platform hands over the reference itself
/// (https://learn.microsoft.com/azure/app-service/app-service-key-vault-references). Taken for a webhook secret, it would be one that
/// anybody who knows the vault's name can sign with: no setting may hold one.
/// </summary>
internal sealed class KeyVaultReferences(IConfiguration configuration) : IValidateOptions<GitHubOptions>
{
    private const string Unresolved = "@Microsoft.KeyVault(";

    public ValidateOptionsResult Validate(string? name, GitHubOptions options)
    {
        string[] failures =
        [
            .. configuration.AsEnumerable()
                .Where(s => s.Value?.StartsWith(Unresolved, StringComparison.OrdinalIgnoreCase) == true)
                .Select(s => $"{s.Key} is a Key Vault reference that leads nowhere: store the secret, let the app's identity read it, "
                    + "and refresh the references."),
        ];
        return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
