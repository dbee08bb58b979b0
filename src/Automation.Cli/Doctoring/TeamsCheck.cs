using Automation.Core.Digests.Teams;
using Automation.Pipeline.Digests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Automation.Cli.Doctoring;

/// <summary>Is every team's definition valid, does each of its selectors find something, and is there a team at all?</summary>
internal sealed class TeamsCheck(IServiceProvider services) : IDoctorCheck
{
    public string Name => "teams";

    public async Task<CheckResult> RunAsync(CancellationToken cancellationToken)
    {
        var listing = await services.GetRequiredService<ITeamDirectory>().ListAsync(cancellationToken);
        return listing switch
        {
            { Problems.Count: > 0 } => CheckResult.Problem(listing.Problems),
            { Teams.Count: 0 } => CheckResult.Warning(
                "No team is defined, so nobody is sent a digest. Define one under Digest:Teams in the configuration, or under "
                + "digest.teams in an organisation's policy file."),
            _ => await ResolveAsync(listing.Teams, cancellationToken),
        };
    }

    private async Task<CheckResult> ResolveAsync(IReadOnlyList<Team> teams, CancellationToken cancellationToken)
    {
        if (Composer() is not { } composer)
        {
            return CheckResult.Ok(
                $"{string.Join(", ", teams.Select(t => t.Id))}. Their repositories can be looked up when all settings are right.");
        }

        var found = new List<string>();
        var notices = new List<string>();
        foreach (var team in teams)
        {
            var resolved = await composer.ResolveAsync(team, cancellationToken);
            found.Add(string.Create(CultureInfo.InvariantCulture, $"{team.Id} ({Counted(resolved.Repositories.Count)})"));
            notices.AddRange(resolved.Notices.Select(n => $"{team.Id}: {n}"));
        }

        return notices.Count > 0 ? CheckResult.Warning(notices) : CheckResult.Ok($"{string.Join(", ", found)}.");
    }

    /// <summary>Null where GitHub's settings are wrong: the check of settings has said so, and the teams may be right.</summary>
    private IDigestComposer? Composer()
    {
        try
        {
            return services.GetRequiredService<IDigestComposer>();
        }
        catch (OptionsValidationException)
        {
            return null;
        }
    }

    private static string Counted(int repositories) =>
        repositories == 1 ? "1 repository" : string.Create(CultureInfo.InvariantCulture, $"{repositories} repositories");
}
