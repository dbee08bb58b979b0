using Automation.Core.Digests.Teams;
using Automation.Core.Policies;
using Automation.Pipeline.Evaluations;
using Microsoft.Extensions.Options;

namespace Automation.Pipeline.Digests;

/// <summary>
/// Reads the teams anew each time: the configuration's, and those of each organisation's policy file as it was when a pull request was
/// last evaluated there.
/// </summary>
public sealed class TeamDirectory(IOptions<DigestOptions> options, IInstallationStore installations, PolicyResolver policies)
    : ITeamDirectory
{
    public async Task<TeamListing> ListAsync(CancellationToken cancellationToken)
    {
        var teams = new SortedDictionary<string, Team>(StringComparer.Ordinal);
        var problems = new List<string>();
        foreach (var (key, definition) in options.Value.Teams)
        {
            Add("", TeamReader.Read(key, definition, TeamOrigin.Configuration), teams, problems);
        }

        await foreach (var installation in Pages.AllAsync<Installation>(installations.ListAsync, cancellationToken))
        {
            if (installation is { IsSuspended: false, IsDeleted: false, IsPaused: false })
            {
                AddOf(installation, teams, problems);
            }
            else if (installation is { IsPaused: true, IsDeleted: false })
            {
                problems.Add($"The installation on '{installation.Account}' is paused, and with it the digests of its own teams.");
            }
        }

        return new TeamListing([.. teams.Values], problems);
    }

    private void AddOf(Installation installation, SortedDictionary<string, Team> teams, List<string> problems)
    {
        if (installation.LastGoodPolicy is not { } file)
        {
            return;
        }

        // Good once, it may not be to a newer release.
        var effective = policies.Resolve([file]);
        problems.AddRange(effective.Problems.Select(p => p.ToString()));
        var origin = TeamOrigin.Policy(installation.Id, installation.Account);
        foreach (var (key, definition) in effective.Policy.Digest.Teams)
        {
            Add($"{file.Source}: ", TeamReader.Read(key, definition, origin), teams, problems);
        }
    }

    /// <summary>A configured key can look like an installation's id and a key. The rows of two such teams would be mixed up.</summary>
    private static void Add(string source, TeamReading reading, SortedDictionary<string, Team> teams, List<string> problems)
    {
        problems.AddRange(reading.Problems.Select(p => source + p));
        if (reading.Team is { } team && !teams.TryAdd(team.Id, team))
        {
            problems.Add($"{source}The team '{team.Key}' has the id '{team.Id}', and so has another team. Rename one of them.");
        }
    }
}
