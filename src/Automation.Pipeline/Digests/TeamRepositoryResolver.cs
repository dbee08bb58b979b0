using Automation.Core.Digests.Teams;
using Automation.Pipeline.Evaluations;

namespace Automation.Pipeline.Digests;

/// <summary>Finds the repositories that a team's selectors name, among those that the team may see.</summary>
internal sealed class TeamRepositoryResolver(IInstallationStore installations, IRepositoryStore repositories, IGitHubTeams teams)
{
    /// <summary>A mail has no room for more.</summary>
    private const int MaxNotices = 10;

    public async Task<TeamRepositories> ResolveAsync(Team team, CancellationToken cancellationToken)
    {
        var visible = await VisibleAsync(team, cancellationToken);
        var active = visible.FindAll(static i => !i.IsPaused);
        var catalog = new RepositoryCatalog(await ListAsync(active, cancellationToken));
        var matches = new List<SelectorMatch>();
        foreach (var selector in team.Repositories)
        {
            matches.Add(selector.Kind == RepositorySelectorKind.GitHubTeam
                ? await OfTeamAsync(selector, active, catalog, cancellationToken)
                : Match(selector, catalog));
        }

        var named = matches.Where(m => m.Selector.Kind == RepositorySelectorKind.Name).SelectMany(m => m.Repositories).Select(r => r.Id);
        return new TeamRepositories(
            [
                .. matches.SelectMany(m => m.Repositories)
                    .DistinctBy(r => r.Id)
                    .OrderBy(r => r.Name.ToString(), StringComparer.OrdinalIgnoreCase),
            ],
            named.ToHashSet(),
            [.. Pauses(team, visible), .. Notices([.. matches.Where(m => m.Repositories.Count == 0)])]);
    }

    /// <summary>What is left out because it is paused, where a selector could mean it.</summary>
    private static IEnumerable<string> Pauses(Team team, List<Installation> visible) =>
        from installation in visible
        where installation.IsPaused
            && team.Repositories.Any(s => s.Owner?.Equals(installation.Account, StringComparison.OrdinalIgnoreCase) ?? true)
        select $"The installation on '{installation.Account}' is paused: its repositories are left out.";

    /// <summary>The installations whose repositories the team may see.</summary>
    private async Task<List<Installation>> VisibleAsync(Team team, CancellationToken cancellationToken)
    {
        var found = new List<Installation>();
        if (team.Installation is { } own)
        {
            found.AddRange(await installations.GetAsync(own, cancellationToken) is { } installation ? [installation] : []);
        }
        else
        {
            await foreach (var installation in Pages.AllAsync<Installation>(installations.ListAsync, cancellationToken))
            {
                found.Add(installation);
            }
        }

        return found.FindAll(static i => i is { IsSuspended: false, IsDeleted: false });
    }

    private async Task<IReadOnlyList<RepositoryRecord>> ListAsync(
        IReadOnlyList<Installation> active, CancellationToken cancellationToken)
    {
        var found = new List<RepositoryRecord>();
        foreach (var installation in active)
        {
            await foreach (var repository in Pages.AllAsync<RepositoryRecord>(
                (at, token) => repositories.ListAsync(installation.Id, at, token), cancellationToken))
            {
                found.Add(repository);
            }
        }

        return found;
    }

    private static SelectorMatch Match(RepositorySelector selector, RepositoryCatalog catalog) => selector.Kind switch
    {
        RepositorySelectorKind.Name => new(selector, catalog.Named(selector), () => catalog.WhyNot(selector)),
        RepositorySelectorKind.Pattern => new(selector, catalog.Matching(selector), () => $"No repository matches '{selector}'."),
        RepositorySelectorKind.Topic =>
            new(selector, catalog.WithTopic(selector), () => $"No repository has the topic '{selector.Value}'."),
        _ => throw new ArgumentOutOfRangeException(nameof(selector), selector.Kind, "No such kind of selector."),
    };

    private async Task<SelectorMatch> OfTeamAsync(
        RepositorySelector selector, IReadOnlyList<Installation> active, RepositoryCatalog catalog, CancellationToken cancellationToken)
    {
        var (owner, name) = (selector.Owner ?? "", $"{selector.Owner}/{selector.Value}");
        if (active.FirstOrDefault(i => i.Account.Equals(owner, StringComparison.OrdinalIgnoreCase)) is not { } installation)
        {
            return new(selector, [], () => $"The App is not installed on '{owner}', so the GitHub team '{name}' is not known.");
        }

        return await teams.ListRepositoriesAsync(installation.Id, owner, selector.Value, cancellationToken) is { } ids
            ? new(selector, catalog.WithIds(ids), () => $"The GitHub team '{name}' reaches no repository that the App sees.")
            : new(selector, [], () => $"The repositories of the GitHub team '{name}' could not be read: "
                + "there is no such team, or the App may not read the organisation's members.");
    }

    private static string[] Notices(List<SelectorMatch> empty)
    {
        string[] explained = [.. empty.Take(MaxNotices).Select(static m => m.Why())];
        var more = empty.Count - explained.Length;
        return more == 0 ? explained : [.. explained, $"{more} more of the team's selectors name no repository."];
    }
}
