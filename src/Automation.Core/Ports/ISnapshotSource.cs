namespace Automation.Core.Ports;

/// <summary>Reads pull requests from GitHub. Throws <see cref="TransientException"/> on rate limits, outages and lag.</summary>
public interface ISnapshotSource
{
    Task<SnapshotLoad> LoadAsync(SnapshotRequest request, CancellationToken cancellationToken);

    /// <summary>Numbers of the open pull requests whose head is this commit: payloads about forks name none.</summary>
    Task<IReadOnlyList<int>> FindByHeadAsync(
        InstallationId installation, RepositoryId repository, CommitSha head, CancellationToken cancellationToken);

    /// <summary>Numbers of the pull requests whose commits lie in <c>baseSha..headSha</c>, as a merge group joins them.</summary>
    Task<IReadOnlyList<int>> FindInRangeAsync(
        InstallationId installation, RepositoryId repository, CommitSha baseSha, CommitSha headSha, CancellationToken cancellationToken);
}
