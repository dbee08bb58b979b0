using Automation.Core.Apps;

namespace Automation.Core.Ports;

/// <summary>What GitHub has on record about our App. Only for processes that are configured with one.</summary>
public interface IAppRegistration
{
    /// <exception cref="TransientException">GitHub, or the vault that holds the App's key, could not be asked.</exception>
    Task<AppLookup> GetAppAsync(CancellationToken cancellationToken);

    /// <summary>Where the App is installed: the first hundred.</summary>
    /// <exception cref="TransientException">GitHub could not be asked.</exception>
    /// <exception cref="PermanentException">GitHub refuses the App's key.</exception>
    Task<IReadOnlyList<InstallationGrants>> ListInstallationsAsync(CancellationToken cancellationToken);

    /// <summary>The webhook; null where GitHub does not tell, as of an App whose webhook is off.</summary>
    /// <inheritdoc cref="ListInstallationsAsync" path="/exception"/>
    Task<WebhookRecord?> GetWebhookAsync(CancellationToken cancellationToken);

    /// <summary>True where the App is installed on a repository.</summary>
    /// <inheritdoc cref="ListInstallationsAsync" path="/exception"/>
    Task<bool> IsInstalledOnAsync(RepositoryName repository, CancellationToken cancellationToken);
}
