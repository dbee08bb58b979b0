using Automation.Core.Digests.Calendars;
using Automation.Core.Digests.Teams;
using Microsoft.Extensions.Logging;

namespace Automation.Pipeline.Digests;

/// <summary>
/// Asks for the digests that are due and not on their way. Only the last complete week is ever due: after a pause of any length each
/// team is sent one digest, and none is sent late. Requests are only ever added; the rows keep surplus ones from sending twice.
/// </summary>
public sealed partial class DigestTick(
    ITeamDirectory teams, IDigestRunStore store, DigestRuns runs, DigestRequests requests, TimeProvider time, ILogger<DigestTick> logger)
{
    private readonly ILogger log = logger;

    /// <summary>To be called every hour, by any number of hosts.</summary>
    /// <returns>How many were asked for.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var listing = await teams.ListAsync(cancellationToken);
        foreach (var problem in listing.Problems)
        {
            Log.TeamNotValid(log, problem);
        }

        var asked = 0;
        var now = time.GetUtcNow();
        foreach (var team in listing.Teams)
        {
            if (DigestSchedule.Due(team, now) is { } week)
            {
                asked += await AskAsync(team, week, cancellationToken);
            }
        }

        return asked;
    }

    private async Task<int> AskAsync(Team team, IsoWeek week, CancellationToken cancellationToken)
    {
        var rows = await store.ListAsync(team.Id, week, week, cancellationToken);
        var known = rows.ToDictionary(r => r.Address, StringComparer.OrdinalIgnoreCase);
        string[] open = [.. team.Leads.Where(l => !known.TryGetValue(l, out var run) || IsLeftLying(run))];
        foreach (var address in open)
        {
            await requests.EnqueueAsync(new DigestTarget(team, week, address), cancellationToken);
        }

        return open.Length;
    }

    /// <summary>Whoever had it in hand would have come back by now: its message was lost, or its worker.</summary>
    private bool IsLeftLying(DigestRun run) => run.State switch
    {
        DigestRunState.Sending => runs.UntilAbandoned(run) <= TimeSpan.Zero,
        DigestRunState.Waiting => run.NotBefore + DigestRuns.Abandoned <= time.GetUtcNow(),
        _ => false,
    };

    private static partial class Log
    {
        [LoggerMessage(EventId = 40, Level = LogLevel.Warning, Message = "No digest is sent to a team: {Problem}")]
        public static partial void TeamNotValid(ILogger logger, string problem);
    }
}
