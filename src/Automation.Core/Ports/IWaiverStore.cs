using Automation.Core.Waivers;

namespace Automation.Core.Ports;

/// <summary>The waivers that were given. What another installation keeps of a repository does not exist for the one that asks.</summary>
public interface IWaiverStore
{
    /// <summary>A pull request's waivers by rule, at most one each; those that are over or taken back among them.</summary>
    Task<IReadOnlyList<Waiver>> GetAsync(PullRequestKey key, CancellationToken cancellationToken);

    /// <summary>The same of a whole repository, by pull request and rule.</summary>
    Task<Page<Waiver>> ListAsync(
        InstallationId installation, RepositoryId repository, string? continuation, CancellationToken cancellationToken);

    /// <summary>Writes a waiver over an earlier one of its rule, unless the one that stands is newer (<see cref="Waiver.At"/>).</summary>
    Task SaveAsync(Waiver waiver, CancellationToken cancellationToken);

    /// <summary>Takes a rule's waiver back, unless one newer than <paramref name="at"/> stands.</summary>
    /// <returns>False where there was none to take back.</returns>
    Task<bool> RemoveAsync(PullRequestKey key, string rule, DateTimeOffset at, CancellationToken cancellationToken);
}
