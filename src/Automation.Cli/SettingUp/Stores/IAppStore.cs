using Automation.Cli.Terminals;
using Automation.GitHub.Apps;

namespace Automation.Cli.SettingUp.Stores;

/// <summary>A place for an App's key and webhook secret.</summary>
internal interface IAppStore
{
    /// <summary>Looks, before there is anything to lose, whether the place can be had.</summary>
    /// <param name="force">True where an App that is there may be overwritten.</param>
    /// <exception cref="CommandFailureException">There is an App already, or the place cannot be reached.</exception>
    Task PrepareAsync(bool force, CancellationToken cancellationToken);

    /// <summary>Writes them.</summary>
    Task<StoredPlace> SaveAsync(NewApp app, CancellationToken cancellationToken);
}
