using Automation.Core.Calendars;
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
    public Task<int> RunAsync(CancellationToken cancellationToken) =>
        ScheduledRun.MeasureAsync("WeeklyDigest", () => AskAsync(cancellationToken));

    private async Task<int> AskAsync(CancellationToken cancellationToken)
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
            asked += await TryAskAsync(team, now, cancellationToken);
        }

        return asked;
    }

    /// <summary>One team's trouble is not the next one's; the next tick asks again.</summary>
    private async Task<int> TryAskAsync(Team team, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            return DigestSchedule.Due(team, now) is { } week ? await AskAsync(team, week, cancellationToken) : 0;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Log.NotAskedFor(log, team.Id, e);
            return 0;
        }
    }

    private async Task<int> AskAsync(Team team, IsoWeek week, CancellationToken cancellationToken)
    {
        var rows = await store.ListAsync(team.Id, week, week, cancellationToken);
        var known = rows.ToDictionary(r => r.Address, StringComparer.OrdinalIgnoreCase);
        string[] open = [.. team.Leads.Where(l => !known.TryGetValue(l, out var run) || runs.IsLeftLying(run))];
        foreach (var address in open)
        {
            await requests.EnqueueAsync(new DigestTarget(team, week, address), cancellationToken);
        }

        return open.Length;
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 50, Level = LogLevel.Warning, Message = "No digest is sent to a team: {Problem}")]
        public static partial void TeamNotValid(ILogger logger, string problem);

        [LoggerMessage(EventId = 54, Level = LogLevel.Error, Message = "The digests of team {Team} could not be asked for")]
        public static partial void NotAskedFor(ILogger logger, string team, Exception exception);
    }
}
