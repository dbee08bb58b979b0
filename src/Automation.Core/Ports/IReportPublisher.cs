using Automation.Core.Reporting;

namespace Automation.Core.Ports;

/// <summary>Writes reports to GitHub.</summary>
public interface IReportPublisher
{
    /// <summary>
    /// Applies the writes in order. Nothing is retried here: after a failure the caller reads what stands on GitHub and plans anew.
    /// A target that went away meanwhile is such a failure: the next load answers <see cref="SnapshotLoad.Gone"/>.
    /// </summary>
    /// <param name="beforeEach">Asked before every write; false stops (the worker has lost its claim), and the result is false.</param>
    /// <exception cref="TransientException">A write failed in a way that may pass.</exception>
    /// <exception cref="PermanentException">GitHub refuses the write for good: a permission is missing.</exception>
    Task<bool> ApplyAsync(
        PullRequestKey target, IReadOnlyList<ReportWrite> writes,
        Func<CancellationToken, Task<bool>> beforeEach, CancellationToken cancellationToken);

    /// <summary>
    /// Our check runs on a commit, for runs that belong to no pull request (merge groups); null where installation or repository are
    /// gone, and nothing can be published.
    /// </summary>
    Task<IReadOnlyList<PublishedCheckRun>?> ListCheckRunsAsync(
        InstallationId installation, RepositoryId repository, CommitSha head, CancellationToken cancellationToken);
}
