using Automation.Core.Reporting;

namespace Automation.Core.Ports;

/// <summary>Writes reports to GitHub.</summary>
public interface IReportPublisher
{
    /// <summary>
    /// Applies the writes in order, as many of them in one request as it takes, labels last. Nothing is retried here: after a failure the
    /// caller reads what stands on GitHub and plans anew. A target that went away meanwhile is such a failure: the next load answers
    /// <see cref="SnapshotLoad.Gone"/>.
    /// </summary>
    /// <param name="published">What the writes were worked out from: it names what they are written to.</param>
    /// <param name="beforeEach">Asked before every request; false stops (the worker has lost its claim), and the result is false.</param>
    /// <exception cref="TransientException">
    /// A write failed in a way that may pass, or must wait for its turn (<see cref="TransientException.CountsAsAttempt"/>). Others may
    /// have been made.
    /// </exception>
    /// <exception cref="PermanentException">
    /// GitHub refuses a check run for good: a permission is missing. A comment that it refuses for good is logged and left out.
    /// </exception>
    Task<bool> ApplyAsync(
        PullRequestKey target, PublishedState published, IReadOnlyList<ReportWrite> writes,
        Func<CancellationToken, Task<bool>> beforeEach, CancellationToken cancellationToken);

    /// <summary>
    /// Our check runs on a commit, with the repository's node id and nothing else: for runs that belong to no pull request (merge groups),
    /// and where a pull request's may have changed since it was read. Null where installation or repository are gone, and nothing can be
    /// published.
    /// </summary>
    /// <param name="repositoryId">The repository's node id; null where it is not known, and is asked for.</param>
    Task<PublishedState?> ListCheckRunsAsync(
        InstallationId installation, RepositoryId repository, string? repositoryId, CommitSha head, CancellationToken cancellationToken);
}
