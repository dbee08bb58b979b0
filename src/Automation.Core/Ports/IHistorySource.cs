using Automation.Core.Facts;

namespace Automation.Core.Ports;

/// <summary>
/// Reads from GitHub what happened in a repository, newest first, page by page. Cursors are opaque and outlive the process; where
/// things change while they are read, what changed comes anew at the front.
/// </summary>
/// <remarks>Throws <see cref="TransientException"/> on limits and outages, <see cref="PermanentException"/> where GitHub refuses.</remarks>
public interface IHistorySource
{
    /// <summary>Looks a repository up, and whether it may be read.</summary>
    Task<HistoryAccess> FindAsync(RepositoryName name, CancellationToken cancellationToken);

    /// <summary>What is left of the rate limits: the scarcest of them. Asking costs nothing. Null: there are none.</summary>
    Task<RateBudget?> GetBudgetAsync(HistoryRepository repository, CancellationToken cancellationToken);

    /// <summary>Pull requests by their last update.</summary>
    /// <param name="since">Those that were not updated since are left out.</param>
    /// <param name="cursor">Where to go on; null for the newest.</param>
    Task<HistoryPage<PullRequestHistory>> ReadPullRequestsAsync(
        HistoryRepository repository, DateTimeOffset since, string? cursor, CancellationToken cancellationToken);

    /// <summary>Issues by their last update; pull requests are none.</summary>
    /// <inheritdoc cref="ReadPullRequestsAsync"/>
    Task<HistoryPage<IssueState>> ReadIssuesAsync(
        HistoryRepository repository, DateTimeOffset since, string? cursor, CancellationToken cancellationToken);

    /// <summary>Commits by when they were pushed to the default branch.</summary>
    /// <param name="since">Those that were pushed before are left out.</param>
    /// <inheritdoc cref="ReadPullRequestsAsync"/>
    Task<HistoryPage<PushedCommit>> ReadCommitsAsync(
        HistoryRepository repository, DateTimeOffset since, string? cursor, CancellationToken cancellationToken);
}
