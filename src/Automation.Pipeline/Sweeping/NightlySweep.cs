using Automation.Pipeline.Evaluations;
using Microsoft.Extensions.Logging;

namespace Automation.Pipeline.Sweeping;

/// <summary>
/// Asks again for open pull requests whose verdict the clock may have changed (<see cref="PullRequestRow.RecheckAt"/>). An installation's
/// requests are spread over <see cref="Spread"/>, since GitHub's rate limit is per installation.
/// </summary>
public sealed partial class NightlySweep(
    IInstallationStore installations,
    IRepositoryStore repositories,
    IPullRequestStore pullRequests,
    EvaluationScheduler scheduler,
    TimeProvider time,
    ILogger<NightlySweep> logger)
{
    /// <summary>Over how long a time an installation's evaluations are spread.</summary>
    public static readonly TimeSpan Spread = TimeSpan.FromHours(1);

    private readonly ILogger log = logger;

    /// <summary>To sweep again asks for nothing twice: what waits already is left to wait.</summary>
    /// <returns>How many were asked for.</returns>
    public Task<int> RunAsync(CancellationToken cancellationToken) =>
        ScheduledRun.MeasureAsync(nameof(NightlySweep), () => SweepAsync(cancellationToken));

    private async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var asked = 0;
        await foreach (var installation in Pages.AllAsync<Installation>(installations.ListAsync, cancellationToken))
        {
            if (installation is { IsDeleted: false, IsSuspended: false, IsPaused: false })
            {
                asked += await SweepAsync(installation.Id, cancellationToken);
            }
        }

        Log.Swept(log, asked);
        return asked;
    }

    private async Task<int> SweepAsync(InstallationId installation, CancellationToken cancellationToken)
    {
        var due = await DueAsync(installation, cancellationToken);
        foreach (var (index, key) in due.Index())
        {
            await scheduler.RequestLaterAsync(key, Spread * index / due.Count, cancellationToken);
        }

        return due.Count;
    }

    private async Task<List<PullRequestKey>> DueAsync(InstallationId installation, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var due = new List<PullRequestKey>();
        await foreach (var repository in Pages.AllAsync<RepositoryRecord>(
            (next, token) => repositories.ListAsync(installation, next, token), cancellationToken))
        {
            if (repository is { IsRemoved: false, IsArchived: false })
            {
                var rows = Pages.AllAsync<PullRequestRow>(
                    (next, token) => pullRequests.ListAsync(installation, repository.Id, next, token), cancellationToken);
                due.AddRange(await rows.Where(row => IsDue(row, now)).Select(row => row.Key).ToListAsync(cancellationToken));
            }
        }

        return due;
    }

    private static bool IsDue(PullRequestRow row, DateTimeOffset now) =>
        !row.IsClosed && row.Evaluated >= row.Requested && row.RecheckAt <= now;

    private static partial class Log
    {
        [LoggerMessage(EventId = 330, Level = LogLevel.Information, Message = "The nightly sweep asked for {Count} evaluations")]
        public static partial void Swept(ILogger logger, int count);
    }
}
