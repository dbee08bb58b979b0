namespace Automation.Core.Ports;

/// <summary>GitHub's teams, of which the suite only asks what they can reach.</summary>
public interface IGitHubTeams
{
    /// <summary>
    /// The repositories of a team; null where it cannot be told: no such team, or the App may not read members.
    /// </summary>
    Task<IReadOnlyList<RepositoryId>?> ListRepositoriesAsync(
        InstallationId installation, string organisation, string slug, CancellationToken cancellationToken);
}
