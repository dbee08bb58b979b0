using Automation.Cli.Operating;
using Automation.Cli.Terminals;
using Automation.Core.Debts;
using Automation.Core.Identity;
using Automation.Core.Policies;
using Automation.Core.Ports;
using Automation.Pipeline.Evaluations;

namespace Automation.Cli.Debts;

/// <summary>Debt as the store knows it.</summary>
internal sealed class StoredDebt(StoredRepositories repositories, IDebtStore debts, TimeProvider time)
{
    /// <summary>The reports by name: of one repository, or of all of which there is anything to say.</summary>
    /// <exception cref="CommandFailureException">The store does not know the repository.</exception>
    public async Task<IReadOnlyList<NamedReport>> ReadAsync(RepositoryName? name, CancellationToken cancellationToken)
    {
        var reports = new List<NamedReport>();
        foreach (var repository in await repositories.FindAsync(name, cancellationToken))
        {
            var report = await ReportAsync(repository, cancellationToken);
            if (name is not null || report.Open.Count + report.Paid.Count > 0)
            {
                reports.Add(new NamedReport(repository.Name.ToString(), report));
            }
        }

        return reports;
    }

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
