using System.Text.Json.Nodes;
using Automation.Core.Ports;
using Automation.Core.Snapshots;
using Automation.GitHub.GraphQl;
using Automation.GitHub.Http;
using Automation.GitHub.Snapshots.Nodes;

namespace Automation.GitHub.Snapshots;

/// <summary>
/// Reads the members of teams, all teams together. It takes the App's permission to read members, which is optional. Teams of other
/// organisations are none of ours.
/// </summary>
internal static class TeamsReader
{
    private const int MaxTeams = 50;

    /// <summary>1,000 members: whoever has more in one team asks too many for a review.</summary>
    private const int MaxPages = 10;
    private const string Visible = "VISIBLE";

    public static async Task<(IReadOnlyDictionary<string, TeamMembers> Teams, IReadOnlyList<SnapshotGap> Gaps)> ReadAsync(
        InstallationClient client,
        RepositoryName repository,
        IReadOnlyList<string> names,
        Func<bool> mayAsk,
        CancellationToken cancellationToken)
    {
        var teams = names.Distinct(StringComparer.OrdinalIgnoreCase)
            .ToDictionary(static n => n, static n => new TeamMembers(n, IsVisible: false, null), StringComparer.OrdinalIgnoreCase);
        var prefix = $"{repository.Owner}/";
        Reading[] own = [.. teams.Keys.Where(n => n.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            .Select(n => new Reading(n, n[prefix.Length..]))];
        var open = own.Take(MaxTeams).ToList();
        var isRefused = false;
        for (var page = 1; page <= MaxPages && open.Count > 0 && mayAsk(); page++)
        {
            isRefused |= !await ReadPageAsync(client, repository.Owner, open, cancellationToken);
            open = [.. open.Where(static t => t.Cursor is not null)];
        }

        foreach (var team in own)
        {
            teams[team.Asked] = team.ToMembers();
        }

        return (teams, [.. GapsOf(isRefused, own.Count(static t => !t.IsAnswered || t.Cursor is not null), own.Length)]);
    }

    private static IEnumerable<SnapshotGap> GapsOf(bool isRefused, int unread, int count)
    {
        if (isRefused)
        {
            yield return new SnapshotGap(SnapshotPart.Teams, "the App is not permitted to read the members of teams");
        }
        else if (unread > 0)
        {
            yield return new SnapshotGap(SnapshotPart.Teams, $"the members of {unread} of {count} teams could not be read whole");
        }
    }

    /// <summary>False where the App may not read members.</summary>
    private static async Task<bool> ReadPageAsync(
        InstallationClient client, string organisation, List<Reading> teams, CancellationToken cancellationToken)
    {
        var variables = new JsonObject { ["organisation"] = organisation };
        for (var i = 0; i < teams.Count; i++)
        {
            variables[$"s{i}"] = teams[i].Slug;
            variables[$"c{i}"] = teams[i].Cursor;
        }

        var answer = await client.QueryAsync(
            GraphQlDocuments.Teams(teams.Count), variables, NodesJson.Default.GraphQlAnswerTeamsAnswer, cancellationToken);
        var errors = answer.Errors ?? [];
        if (errors.Any(static e => e is { IsRefusal: false, Type: not GraphQlError.NotFound }))
        {
            throw new TransientException($"GitHub could not read teams: {answer.Complaint}");
        }

        for (var i = 0; i < teams.Count; i++)
        {
            teams[i].Take(answer.Data?.Organization?.GetValueOrDefault($"t{i}"));
        }

        return !errors.Any(static e => e.IsRefusal);
    }

    /// <summary>A team on its way, page by page.</summary>
    private sealed class Reading(string asked, string slug)
    {
        private readonly List<string> members = [];
        private TeamNode? found;

        public string Asked => asked;

        public string Slug => slug;

        public string? Cursor { get; private set; }

        public bool IsAnswered { get; private set; }

        public void Take(TeamNode? page)
        {
            IsAnswered = true;
            found = page;
            members.AddRange((page?.Members?.Items ?? []).Select(static m => m.Login));
            var next = page?.Members?.PageInfo?.Next;
            Cursor = next == Cursor ? null : next;
        }

        /// <summary>A team that is not there, or not whole, tells nothing; a secret one tells who is in it, but not its name.</summary>
        public TeamMembers ToMembers() => found is null
            ? new TeamMembers(asked, IsVisible: false, null)
            : new TeamMembers(found.CombinedSlug, found.Privacy == Visible, Cursor is null ? members : null);
    }
}
