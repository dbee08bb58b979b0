using Automation.Cli.Terminals;
using Automation.GitHub.Apps;
using Azure;
using Azure.Identity;
using Azure.Security.KeyVault.Secrets;

namespace Automation.Cli.SettingUp.Stores;

/// <summary>Two secrets in Azure Key Vault, under the names that infra/ refers to.</summary>
internal sealed class VaultStore(SecretClient vault) : IAppStore
{
    public const string KeyName = "github-private-key";
    public const string WebhookSecretName = "github-webhook-secret";

    public async Task PrepareAsync(bool force, CancellationToken cancellationToken)
    {
        try
        {
            if (!force && (await ExistsAsync(KeyName, cancellationToken) || await ExistsAsync(WebhookSecretName, cancellationToken)))
            {
                throw CommandFailureException.Usage(
                    $"{vault.VaultUri} holds the key or secret of an App already: name another vault, or add new versions with --force.");
            }
        }
        catch (RequestFailedException e)
        {
            throw CommandFailureException.Environment(Explain(e));
        }
        catch (AuthenticationFailedException)
        {
            throw CommandFailureException.Environment($"Nobody is signed in to Azure for {vault.VaultUri}: run 'az login'.");
        }
        catch (AggregateException)
        {
            throw CommandFailureException.Environment($"{vault.VaultUri} cannot be reached: check the vault's name and its network rules.");
        }
    }

    public async Task<StoredPlace> SaveAsync(NewApp app, CancellationToken cancellationToken)
    {
        try
        {
            await vault.SetSecretAsync(KeyName, app.PrivateKey, cancellationToken);
            await vault.SetSecretAsync(WebhookSecretName, app.WebhookSecret, cancellationToken);
        }
        catch (RequestFailedException e)
        {
            // The exception's own text repeats headers and body.
            throw new IOException(Explain(e));
        }

        return new StoredPlace(
            "vault",
            vault.VaultUri.AbsoluteUri,
            [string.Create(CultureInfo.InvariantCulture, $"Name the App to the deployment: azd env set GITHUB_APP_ID {app.Id}; azd up")]);
    }

    private async Task<bool> ExistsAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var version in vault.GetPropertiesOfSecretVersionsAsync(name, cancellationToken))
            {
                return version.Id is not null;
            }

            return false;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return false;
        }
    }

    private string Explain(RequestFailedException e) => e.Status switch
    {
        401 or 403 => $"{vault.VaultUri} refuses access ({e.Status}): give yourself the role Key Vault Secrets Officer on the vault, and "
            + "check its network rules. A new role takes some minutes.",
        409 => $"{vault.VaultUri} holds a deleted secret of that name (409): recover or purge it.",
        0 => $"{vault.VaultUri} cannot be reached: check the vault's name and its network rules.",
        _ => $"{vault.VaultUri} failed ({e.Status} {e.ErrorCode}).",
    };
}
