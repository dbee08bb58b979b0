using Automation.Core.Digests.Teams;
using Automation.Pipeline.Evaluations;

namespace Automation.Pipeline.Digests;

/// <summary>Finds the repositories that a team's selectors name, among those that the team may see.</summary>
internal sealed class TeamRepositoryResolver(IInstallationStore installations, IRepositoryStore repositories, IGitHubTeams teams)
{
    /// <summary>A mail has no room for more.</summary>
    private const int MaxNotices = 10;

    /// <summary>More than that are not asked for one by one: a list tells of a thousand repositories in one answer.</summary>
    private const int MaxLookups = 1000;

    public async Task<TeamRepositories> ResolveAsync(Team team, CancellationToken cancellationToken)
    {
        var visible = await VisibleAsync(team, cancellationToken);
        var active = visible.FindAll(static i => !i.IsPaused);
        var searches = new List<SelectorSearch>();
        foreach (var selector in team.Repositories)
        {
            searches.Add(selector.Kind == RepositorySelectorKind.GitHubTeam
                ? await OfTeamAsync(selector, active, cancellationToken)
                : SelectorSearch.Of(selector));
        }

        RepositoryLookup[] lookups = [.. searches.SelectMany(s => s.Lookups).Distinct()];
        var catalog = new RepositoryCatalog(await FindAsync(active, lookups, cancellationToken));
        var matches = searches.ConvertAll(s => (s.Selector, Repositories: s.Choose(catalog)));
        var named = matches.Where(m => m.Selector.Kind == RepositorySelectorKind.Name).SelectMany(m => m.Repositories).Select(r => r.Id);
        return new TeamRepositories(
            [
                .. matches.SelectMany(m => m.Repositories)
                    .DistinctBy(r => r.Id)
                    .OrderBy(r => r.Name.ToString(), StringComparer.OrdinalIgnoreCase),
            ],
            named.ToHashSet(),
            [
                .. Pauses(team, visible),
                .. await NoticesAsync(
                    [.. searches.Where((_, i) => matches[i].Repositories.Count == 0)], active, catalog, cancellationToken),
            ]);
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

    /// <summary>Whatever the lookups mean, and perhaps more.</summary>
    private async Task<IReadOnlyList<RepositoryRecord>> FindAsync(
        IReadOnlyList<Installation> active, RepositoryLookup[] lookups, CancellationToken cancellationToken)
    {
        if (lookups.Length > MaxLookups)
        {
            return await ListAsync(active, cancellationToken);
        }

        var found = new List<RepositoryRecord>();
        foreach (var installation in active)
        {
            found.AddRange(await repositories.FindAsync(installation.Id, lookups, cancellationToken));
        }

        return found;
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

    private async Task<SelectorSearch> OfTeamAsync(
        RepositorySelector selector, IReadOnlyList<Installation> active, CancellationToken cancellationToken)
    {
        var (owner, name) = (selector.Owner ?? "", $"{selector.Owner}/{selector.Value}");
        if (active.FirstOrDefault(i => i.Account.Equals(owner, StringComparison.OrdinalIgnoreCase)) is not { } installation)
        {
            return SelectorSearch.ByIds(selector, [], $"The App is not installed on '{owner}', so the GitHub team '{name}' is not known.");
        }

        return await teams.ListRepositoriesAsync(installation.Id, owner, selector.Value, cancellationToken) is { } ids
            ? SelectorSearch.ByIds(selector, ids, $"The GitHub team '{name}' reaches no repository that the App sees.")
            : SelectorSearch.ByIds(
                selector,
                [],
                $"The repositories of the GitHub team '{name}' could not be read: "
                + "there is no such team, or the App may not read the organisation's members.");
    }

    private async Task<IReadOnlyList<string>> NoticesAsync(
        IReadOnlyList<SelectorSearch> empty,
        IReadOnlyList<Installation> active,
        RepositoryCatalog found,
        CancellationToken cancellationToken)
    {
        SelectorSearch[] explained = [.. empty.Take(MaxNotices)];
        var catalog = explained.Any(s => s.Selector.Kind == RepositorySelectorKind.Name && !found.Knows(s.Selector))
            ? new RepositoryCatalog(await ListAsync(active, cancellationToken))
            : found;
        var more = empty.Count - explained.Length;
        return
        [
            .. explained.Select(s => s.WhyNot(catalog)),
            .. more == 0 ? (string[])[] : [$"{more} more of the team's selectors name no repository."],
        ];
    }
}
