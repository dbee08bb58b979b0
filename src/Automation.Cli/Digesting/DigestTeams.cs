using Automation.Cli.Terminals;
using Automation.Core.Digests.Teams;
using Automation.Core.Ports;
using Automation.Pipeline.Digests;
using Automation.Pipeline.Evaluations;

namespace Automation.Cli.Digesting;

/// <summary>The teams that a command is about.</summary>
internal sealed class DigestTeams(
    ITeamDirectory directory, IInstallationStore installations, IRepositoryStore repositories, Terminal terminal)
{
    private const string HowToConfigure =
        "Configure one with Digest__Teams__payments__Leads__0=lead@example.com and "
        + "Digest__Teams__payments__Repositories__0=octo-org/payments, or in the organisation's .github/automation.yml "
        + "(docs/configuration.md).";

    /// <summary>
    /// The configured teams, or the one that <c>--team</c> names by key or id. Where none is configured, everything in the store
    /// counts as one.
    /// </summary>
    /// <exception cref="CommandFailureException">There is no such team, or none at all.</exception>
    public async Task<IReadOnlyList<Team>> SelectAsync(string? named, CancellationToken cancellationToken)
    {
        var listing = await directory.ListAsync(cancellationToken);
        foreach (var problem in listing.Problems)
        {
            terminal.Say(problem);
        }

        if (named is not null && listing.Teams.Where(t => t.Id == named || t.Key == named).ToArray() is { Length: > 0 } found)
        {
            return found;
        }

        if (listing.Teams.Count > 0)
        {
            return named is null ? listing.Teams : throw CommandFailureException.Usage(
                $"No team is called '{named}'; there are: {string.Join(", ", listing.Teams.Select(t => t.Key).Distinct())}.");
        }

        return named is null or AdHocTeam.Key
            ? [await EverythingAsync(cancellationToken)]
            : throw CommandFailureException.Usage($"No team is called '{named}': none is configured. {HowToConfigure}");
    }

    /// <summary>The same, for a command that sends to the teams' leads.</summary>
    public async Task<IReadOnlyList<Team>> SelectWithLeadsAsync(string? named, CancellationToken cancellationToken)
    {
        var teams = await SelectAsync(named, cancellationToken);
        return teams.Any(t => t.Leads.Count > 0)
            ? teams
            : throw CommandFailureException.Usage(
                $"There is no one to send to: no team is configured. {HowToConfigure} A test needs none: --to ADDRESS.");
    }

    private async Task<Team> EverythingAsync(CancellationToken cancellationToken)
    {
        var known = new List<RepositoryRecord>();
        await foreach (var installation in Pages.AllAsync<Installation>(installations.ListAsync, cancellationToken))
        {
            await foreach (var repository in Pages.AllAsync<RepositoryRecord>(
                (at, token) => repositories.ListAsync(installation.Id, at, token), cancellationToken))
            {
                known.Add(repository);
            }
        }

        if (known.Count == 0)
        {
            throw CommandFailureException.Usage(
                $"No team is configured, and the store holds no repository yet. {HowToConfigure} "
                + "'automation replay --repo . --data DIR' fills a store to look at.");
        }

        terminal.Say($"No team is configured: this is a team '{AdHocTeam.Key}' of every repository in the store, in UTC. {HowToConfigure}");
        return AdHocTeam.Of(known);
    }
}
