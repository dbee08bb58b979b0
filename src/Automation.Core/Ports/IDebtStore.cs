using Automation.Core.Debts;

namespace Automation.Core.Ports;

/// <summary>What was seen of issues and pull requests, as far as debt is concerned, and of the labels that tell it.</summary>
public interface IDebtStore
{
    /// <summary>
    /// Adds what was seen to what is known of the same issue or pull request; the whole. Any number of workers may add at once.
    /// </summary>
    Task<DebtTrace> AddAsync(DebtTrace seen, CancellationToken cancellationToken);

    /// <summary>Null where nothing is known, or it belongs to another installation.</summary>
    Task<DebtTrace?> GetAsync(
        InstallationId installation, RepositoryId repository, DebtItemKind kind, int number, CancellationToken cancellationToken);

    /// <summary>All of a repository: issues, then pull requests, each by number.</summary>
    Task<Page<DebtTrace>> ListAsync(
        InstallationId installation, RepositoryId repository, string? continuation, CancellationToken cancellationToken);

    /// <summary>Adds a change to the repository's labels.</summary>
    Task AddAsync(InstallationId installation, RepositoryId repository, LabelChange change, CancellationToken cancellationToken);

    /// <summary>What became of the repository's labels.</summary>
    Task<LabelHistory> GetLabelsAsync(InstallationId installation, RepositoryId repository, CancellationToken cancellationToken);
}
