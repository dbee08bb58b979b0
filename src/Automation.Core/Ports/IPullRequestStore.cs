namespace Automation.Core.Ports;

/// <summary>The pull requests' rows, written under optimistic concurrency.</summary>
public interface IPullRequestStore
{
    /// <summary>The row; null when there is none, or it belongs to another installation.</summary>
    Task<Versioned<PullRequestRow>?> GetAsync(PullRequestKey key, CancellationToken cancellationToken);

    /// <summary>
    /// Inserts (<paramref name="etag"/> null) or replaces under the tag. The new tag, or null when someone else was faster.
    /// An insert replaces a row of another installation (the repository was transferred).
    /// </summary>
    Task<string?> TrySaveAsync(PullRequestRow row, string? etag, CancellationToken cancellationToken);

    /// <summary>A repository's rows by number.</summary>
    Task<Page<PullRequestRow>> ListAsync(
        InstallationId installation, RepositoryId repository, string? continuation, CancellationToken cancellationToken);
}
