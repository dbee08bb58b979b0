using Automation.Core.Calendars;
using Automation.Core.Digests.Teams;
using Automation.Core.Ports;
using Automation.Pipeline.Digests;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Cli.Doctoring;

/// <summary>Did the digests of the last weeks arrive?</summary>
internal sealed class DigestsCheck(IServiceProvider services) : IDoctorCheck
{
    private const int Weeks = 4;

    public string Name => "digests";

    public async Task<CheckResult> RunAsync(CancellationToken cancellationToken)
    {
        var listing = await services.GetRequiredService<ITeamDirectory>().ListAsync(cancellationToken);
        var runs = services.GetRequiredService<IDigestRunStore>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var sentences = new List<string>();
        foreach (var team in listing.Teams)
        {
            var last = IsoWeek.LastComplete(now, team.Hours.Zone);
            var rows = await runs.ListAsync(team.Id, last.Plus(1 - Weeks), last, cancellationToken);
            sentences.AddRange(rows.Where(r => NeedsSomebody(r, now)).OrderBy(r => r.Week).Select(r => Sentence(team, r)));
        }

        return sentences.Count > 0
            ? CheckResult.Problem(sentences)
            : CheckResult.Ok($"No digest of the last {Weeks} weeks failed or got lost.");
    }

    private static bool NeedsSomebody(DigestRun run, DateTimeOffset now) =>
        run.State is DigestRunState.Failed or DigestRunState.Unknown
        || (run.State == DigestRunState.Sending && now - run.At > DigestRuns.Abandoned);

    private static string Sentence(Team team, DigestRun run)
    {
        var what = run.State == DigestRunState.Failed ? "could not be sent" : "may have been sent or not";
        var why = run.Reason is { Length: > 0 } reason ? $" ({reason.TrimEnd('.')})" : "";
        return $"The digest of {team.Id} for {run.Week} to {run.Address} {what}{why}. Send it again with "
            + $"'automation digest send --team {team.Id} --week {run.Week} --lead {run.Address} --force'.";
    }
}
