using Automation.Pipeline.Evaluations;
using Automation.Pipeline.Handlers;
using Automation.Pipeline.Payloads;

namespace Automation.Pipeline.Backfilling;

/// <summary>Notes the repository that is read, as an event of it would.</summary>
public sealed class BackfillRegister(
    IInstallationStore installations, IRepositoryStore repositories, RepositoryRegister register)
{
    /// <summary>The repository with the installation that its facts are kept under.</summary>
    internal async Task<HistoryRepository> NoteAsync(HistoryAccess.Granted granted, CancellationToken cancellationToken)
    {
        var found = granted.Repository;
        var installation = granted.Installation ?? await KnownAsync(found, cancellationToken);
        var seen = new RepositoryPayload(found.Id, found.Name)
        {
            DefaultBranch = found.DefaultBranch,
            IsPrivate = found.IsPrivate,
            IsArchived = found.IsArchived,
            Topics = found.Topics,
        };
        await register.SaveAsync(installation, found.Name.Owner, static i => i, cancellationToken);
        await register.SaveAsync(installation, seen, static r => r, cancellationToken);
        return found with { Installation = installation };
    }

    /// <summary>A token tells of no installation: the one that brought events of the repository, else number 0.</summary>
    private async Task<InstallationId> KnownAsync(HistoryRepository repository, CancellationToken cancellationToken)
    {
        await foreach (var installation in Pages.AllAsync<Installation>(installations.ListAsync, cancellationToken))
        {
            if (installation.Account.Equals(repository.Name.Owner, StringComparison.OrdinalIgnoreCase)
                && await repositories.GetAsync(installation.Id, repository.Id, cancellationToken) is not null)
            {
                return installation.Id;
            }
        }

        return default;
    }
}
