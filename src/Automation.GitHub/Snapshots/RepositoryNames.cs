using Automation.GitHub.Http;

namespace Automation.GitHub.Snapshots;

/// <summary>Finds what a repository is called now: GraphQL knows repositories by name only, and names move.</summary>
internal static class RepositoryNames
{
    public static async Task<RepositoryName?> FindAsync(InstallationClient client, RepositoryId id, CancellationToken cancellationToken)
    {
        var repository = await client.GetAsync<Octokit.Repository>($"repositories/{id}", cancellationToken);
        return RepositoryName.TryParse(repository.FullName, out var name) ? name : null;
    }
}
