using Automation.Core.Calendars;
using Automation.Core.Digests.Content;
using Automation.Core.Digests.Teams;
using Automation.Core.Policies;

namespace Automation.Pipeline.Digests;

/// <summary>Composes digests of the repositories' weeks, by the policy of their organisation.</summary>
internal sealed class DigestComposer(
    TeamRepositoryResolver resolver, IRepositoryWeeks weeks, IInstallationStore installations, PolicyResolver policies, WebAddress web)
    : IDigestComposer
{
    /// <summary>Most weeks are one read from the cache: storage, not the processor, is what is waited for.</summary>
    private const int Parallelism = 16;

    /// <summary>The weeks of a line, and the one before.</summary>
    private const int Weeks = DigestLimits.LineWeeks + 1;

    public Task<TeamRepositories> ResolveAsync(Team team, CancellationToken cancellationToken) =>
        resolver.ResolveAsync(team, cancellationToken);

    public async Task<Digest> ComposeAsync(Team team, IsoWeek week, CancellationToken cancellationToken)
    {
        var chosen = await resolver.ResolveAsync(team, cancellationToken);
        var settings = await SettingsAsync(chosen.Repositories, cancellationToken);
        var loaded = new TeamRepository[chosen.Repositories.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(chosen.Repositories.Index(), options, async (each, token) =>
        {
            var (index, repository) = each;
            loaded[index] = new TeamRepository(
                repository.Name,
                !repository.IsPrivate || chosen.Named.Contains(repository.Id),
                repository.DebtLabels ?? settings[repository.Installation].Labels,
                await weeks.LoadAsync(repository, team.Hours.Zone, week, Weeks, token));
        });

        return DigestBuilder.Build(team, week, loaded, new DigestContext(web.Value, Target(chosen.Repositories, settings), chosen.Notices));
    }

    /// <summary>What each organisation's policy, as it was last read, says of debt.</summary>
    private async Task<Dictionary<InstallationId, TechDebtSettings>> SettingsAsync(
        IReadOnlyList<RepositoryRecord> repositories, CancellationToken cancellationToken)
    {
        var settings = new Dictionary<InstallationId, TechDebtSettings>();
        foreach (var id in repositories.Select(r => r.Installation).Distinct())
        {
            var text = (await installations.GetAsync(id, cancellationToken))?.LastGoodPolicy;
            settings[id] = policies.Resolve(text is null ? [] : [text]).Policy.TechDebt;
        }

        return settings;
    }

    /// <summary>Of several organisations' targets the one that holds for most of the team's repositories.</summary>
    private static int Target(IReadOnlyList<RepositoryRecord> repositories, Dictionary<InstallationId, TechDebtSettings> settings) =>
        repositories.GroupBy(r => r.Installation)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key.Value)
            .Select(g => settings[g.Key].Target)
            .FirstOrDefault(AutomationPolicy.Default.TechDebt.Target);
}
