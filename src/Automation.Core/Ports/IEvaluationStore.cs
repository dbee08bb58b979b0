using Automation.Core.Evaluations;

namespace Automation.Core.Ports;

/// <summary>The latest evaluation of every pull request, and the history by month.</summary>
public interface IEvaluationStore
{
    /// <summary>
    /// Stores it as the latest, only over a smaller sequence (or none), and in the history, where a repeat of the same evaluation
    /// id overwrites. False when a newer one stands.
    /// </summary>
    Task<bool> SaveAsync(Evaluation evaluation, long sequence, CancellationToken cancellationToken);

    /// <summary>The latest; null when there is none, or it belongs to another installation.</summary>
    Task<StoredEvaluation?> GetLatestAsync(PullRequestKey key, CancellationToken cancellationToken);

    /// <summary>A repository's evaluations of one UTC month, newest first.</summary>
    Task<Page<Evaluation>> ListHistoryAsync(
        InstallationId installation, RepositoryId repository, int year, int month,
        string? continuation, CancellationToken cancellationToken);
}
