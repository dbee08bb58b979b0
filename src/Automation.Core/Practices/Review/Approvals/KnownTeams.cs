using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Approvals;

/// <summary>The teams of a snapshot, by name in any case.</summary>
internal sealed class KnownTeams
{
    private readonly Dictionary<string, TeamMembers> teams = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, HashSet<string>> members = new(StringComparer.OrdinalIgnoreCase);

    public KnownTeams(PullRequestSnapshot snapshot)
    {
        foreach (var (name, team) in snapshot.Teams)
        {
            teams[name] = team;
            if (team.Members is { } known)
            {
                members[name] = new HashSet<string>(known, StringComparer.OrdinalIgnoreCase);
            }
        }
    }

    /// <summary>Null where the members are not known.</summary>
    public IReadOnlyCollection<string>? MembersOf(string team) => members.GetValueOrDefault(team);

    /// <summary>Null where the members are not known.</summary>
    public bool? Has(string team, string login) => members.GetValueOrDefault(team)?.Contains(login);

    /// <summary>Whether everybody may read the team's name.</summary>
    public bool IsVisible(string team) => teams.GetValueOrDefault(team)?.IsVisible == true;

    /// <summary>The team as a report may call it.</summary>
    public string Show(string team) => IsVisible(team) ? team : "a team that is not visible";
}
