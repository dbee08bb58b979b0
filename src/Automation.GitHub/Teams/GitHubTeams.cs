using Automation.Core.Ports;
using Automation.GitHub.Http;
using Octokit;

namespace Automation.GitHub.Teams;

/// <summary>
/// Reads teams by REST (https://docs.github.com/rest/teams/teams#list-team-repositories). It takes the App's permission to read
/// members, which is optional.
/// </summary>
internal sealed class GitHubTeams(InstallationAccess access) : IGitHubTeams
{
    private const int PageSize = 100;

    /// <summary>A team that reaches more than 10,000 repositories reaches all of a very large organisation.</summary>
    private const int MaxPages = 100;

    public Task<IReadOnlyList<RepositoryId>?> ListRepositoriesAsync(
        InstallationId installation, string organisation, string slug, CancellationToken cancellationToken)
    {
        var address = $"orgs/{Uri.EscapeDataString(organisation)}/teams/{Uri.EscapeDataString(slug)}/repos";
        return access.ReadAsync(
            installation, (client, token) => ReadAsync(client, address, token), _ => (IReadOnlyList<RepositoryId>?)null, cancellationToken);
    }

    private static async Task<IReadOnlyList<RepositoryId>?> ReadAsync(
        InstallationClient client, string address, CancellationToken cancellationToken)
    {
        var repositories = new List<RepositoryId>();
        try
        {
            for (var page = 1; page <= MaxPages; page++)
            {
                var read = await client.GetAsync<List<Repository>>($"{address}?per_page={PageSize}&page={page}", cancellationToken);
                repositories.AddRange(read.Select(static r => new RepositoryId(r.Id)));
                if (read.Count < PageSize)
                {
                    break;
                }
            }

            return repositories;
        }
        catch (ForbiddenException)
        {
            return null;
        }
    }
}
