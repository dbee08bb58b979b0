using Automation.Pipeline.Digests;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Cli.Doctoring;

/// <summary>Is every team's definition valid, and is there one at all?</summary>
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
            _ => CheckResult.Ok($"{string.Join(", ", listing.Teams.Select(t => t.Id))}."),
        };
    }
}
