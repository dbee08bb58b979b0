using Automation.GitHub.Http;

namespace Automation.GitHub.Snapshots;

/// <summary>Finds what GraphQL calls a repository: by its name, which may change, or by its node id, which does not.</summary>
internal static class RepositoryNames
{
    public static async Task<RepositoryName?> FindAsync(InstallationClient client, RepositoryId id, CancellationToken cancellationToken) =>
        RepositoryName.TryParse((await ReadAsync(client, id, cancellationToken)).FullName, out var name) ? name : null;

    public static async Task<string> FindNodeIdAsync(InstallationClient client, RepositoryId id, CancellationToken cancellationToken) =>
        (await ReadAsync(client, id, cancellationToken)).NodeId;

    private static Task<Octokit.Repository> ReadAsync(InstallationClient client, RepositoryId id, CancellationToken cancellationToken) =>
        client.GetAsync<Octokit.Repository>($"repositories/{id}", cancellationToken);
}
