using Automation.Cli.Documents;
using Automation.Cli.Terminals;
using Automation.Core.Calendars;
using Automation.Core.Digests.Teams;
using Automation.Core.Identity;
using Automation.Core.Ports;
using Automation.Pipeline.Digests;

namespace Automation.Cli.Digesting;

/// <summary><c>digest rebuild</c>: the cached weeks of the teams' repositories, computed anew from facts.</summary>
internal sealed class DigestRebuild(IDigestComposer composer, IRepositoryWeeks weeks, Terminal terminal)
{
    /// <param name="lastOf">The last week of a team.</param>
    public async Task<DigestRebuildDocument> RunAsync(
        IReadOnlyList<Team> teams, Func<Team, IsoWeek> lastOf, CancellationToken cancellationToken)
    {
        var work = new Dictionary<(InstallationId, RepositoryId, string Zone), (RepositoryRecord Repository, Team Team)>();
        foreach (var team in teams)
        {
            // Teams in one time zone share a repository's weeks.
            var resolved = await composer.ResolveAsync(team, cancellationToken);
            foreach (var repository in resolved.Repositories)
            {
                work.TryAdd((repository.Installation, repository.Id, team.Hours.Zone.Id), (repository, team));
            }
        }

        var total = await ProgressBar.RunAsync(terminal, "Rebuilding weeks", work.Count, async step =>
        {
            var rebuilt = 0;
            foreach (var (repository, team) in work.Values)
            {
                rebuilt += await weeks.RebuildAsync(repository, team.Hours.Zone, lastOf(team), cancellationToken);
                step(null);
            }

            return rebuilt;
        });
        return new DigestRebuildDocument(work.Values.DistinctBy(w => (w.Repository.Installation, w.Repository.Id)).Count(), total);
    }
}
