using Automation.Cli.Terminals;
using Automation.Core.Debts;
using Automation.Core.Identity;
using Automation.Core.Policies;
using Automation.Core.Ports;
using Automation.Pipeline.Evaluations;

namespace Automation.Cli.Debts;

/// <summary>Debt as the store knows it.</summary>
internal sealed class StoredDebt(IInstallationStore installations, IRepositoryStore repositories, IDebtStore debts, TimeProvider time)
{
    /// <summary>The reports by name: of one repository, or of all of which there is anything to say.</summary>
    /// <exception cref="CommandFailureException">The store does not know the repository.</exception>
    public async Task<IReadOnlyList<NamedReport>> ReadAsync(RepositoryName? name, CancellationToken cancellationToken)
    {
        var reports = new List<NamedReport>();
        var known = 0;
        await foreach (var installation in Pages.AllAsync<Installation>(installations.ListAsync, cancellationToken))
        {
            foreach (var repository in await RepositoriesAsync(installation.Id, name, cancellationToken))
            {
                known++;
                var report = await ReportAsync(repository, cancellationToken);
                if (name is not null || report.Open.Count + report.Paid.Count > 0)
                {
                    reports.Add(new NamedReport(repository.Name.ToString(), report));
                }
            }
        }

        return name is null || known > 0
            ? [.. reports.OrderBy(r => r.Repository, StringComparer.OrdinalIgnoreCase)]
            : throw CommandFailureException.Usage(
                $"The store knows no repository {name}: its webhooks or 'automation backfill {name} --since DATE' make it known.");
    }

    private async Task<IReadOnlyList<RepositoryRecord>> RepositoriesAsync(
        InstallationId installation, RepositoryName? name, CancellationToken cancellationToken) => name is null
        ? await Pages.AllAsync<RepositoryRecord>((next, token) => repositories.ListAsync(installation, next, token), cancellationToken)
            .Where(r => !r.IsRemoved)
            .ToListAsync(cancellationToken)
        : await repositories.FindAsync(installation, [new RepositoryLookup.ByName(name.Owner, name.Name)], cancellationToken);

    private async Task<DebtReport> ReportAsync(RepositoryRecord repository, CancellationToken cancellationToken)
    {
        var (installation, id) = (repository.Installation, repository.Id);
        var traces = await Pages.AllAsync<DebtTrace>((next, token) => debts.ListAsync(installation, id, next, token), cancellationToken)
            .ToListAsync(cancellationToken);
        var history = await debts.GetLabelsAsync(installation, id, cancellationToken);
        var defaults = AutomationPolicy.Default.TechDebt;
        var vocabulary = new DebtVocabulary(repository.DebtLabels ?? defaults.Labels, history);
        return DebtReport.Of(traces, vocabulary, repository.DebtTarget ?? defaults.Target, time.GetUtcNow());
    }
}
