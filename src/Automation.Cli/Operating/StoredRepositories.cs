using Automation.Cli.Terminals;
using Automation.Core.Identity;
using Automation.Core.Ports;
using Automation.Pipeline.Evaluations;

namespace Automation.Cli.Operating;

/// <summary>The repositories that the store knows, of all installations.</summary>
internal sealed class StoredRepositories(IInstallationStore installations, IRepositoryStore repositories)
{
    /// <summary>One repository, or all that are still there, by name.</summary>
    /// <exception cref="CommandFailureException">The store does not know the repository.</exception>
    public async Task<IReadOnlyList<RepositoryRecord>> FindAsync(RepositoryName? name, CancellationToken cancellationToken)
    {
        var found = new List<RepositoryRecord>();
        await foreach (var installation in Pages.AllAsync<Installation>(installations.ListAsync, cancellationToken))
        {
            found.AddRange(await FindAsync(installation.Id, name, cancellationToken));
        }

        return name is null || found.Count > 0
            ? [.. found.OrderBy(r => r.Name.ToString(), StringComparer.OrdinalIgnoreCase)]
            : throw CommandFailureException.Usage(
                $"The store knows no repository {name}: its webhooks or 'automation backfill {name} --since DATE' make it known.");
    }

    private async Task<IReadOnlyList<RepositoryRecord>> FindAsync(
        InstallationId installation, RepositoryName? name, CancellationToken cancellationToken) => name is null
        ? await Pages.AllAsync<RepositoryRecord>((next, token) => repositories.ListAsync(installation, next, token), cancellationToken)
            .Where(r => !r.IsRemoved)
            .ToListAsync(cancellationToken)
        : await repositories.FindAsync(installation, [new RepositoryLookup.ByName(name.Owner, name.Name)], cancellationToken);
}
