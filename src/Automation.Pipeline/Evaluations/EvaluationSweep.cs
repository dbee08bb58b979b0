using Microsoft.Extensions.Options;

namespace Automation.Pipeline.Evaluations;

/// <summary>Asks again for evaluations that have waited too long: their messages were lost, or their workers.</summary>
public sealed class EvaluationSweep(
    IInstallationStore installations,
    IRepositoryStore repositories,
    IPullRequestStore pullRequests,
    EvaluationScheduler scheduler,
    IOptions<PipelineOptions> options,
    TimeProvider time)
{
    /// <summary>Looks at every pull request's row once. Requests are only ever added: to sweep twice does no harm.</summary>
    /// <returns>How many were asked for.</returns>
    public Task<int> RunAsync(CancellationToken cancellationToken) =>
        ScheduledRun.MeasureAsync(nameof(EvaluationSweep), () => SweepAsync(cancellationToken));

    private async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var asked = 0;
        await foreach (var installation in Pages.AllAsync(installations.ListAsync, cancellationToken))
        {
            if (!installation.IsPaused)
            {
                asked += await SweepAsync(installation.Id, options.Value.SweepAfter, cancellationToken);
            }
        }

        return asked;
    }

    /// <summary>Asks for all that waits in an installation, however short a time: its pause has ended.</summary>
    /// <returns>How many were asked for.</returns>
    internal Task<int> AskWaitingAsync(InstallationId installation, CancellationToken cancellationToken) =>
        SweepAsync(installation, TimeSpan.Zero, cancellationToken);

    private async Task<int> SweepAsync(InstallationId installation, TimeSpan patience, CancellationToken cancellationToken)
    {
        var asked = 0;
        await foreach (var repository in Pages.AllAsync(
            (continuation, ct) => repositories.ListAsync(installation, continuation, ct), cancellationToken))
        {
            await foreach (var row in Pages.AllAsync(
                (continuation, ct) => pullRequests.ListAsync(installation, repository.Id, continuation, ct), cancellationToken))
            {
                if (HasWaited(row, patience))
                {
                    await scheduler.EnqueueAsync(EvaluationScheduler.RequestFor(row), TimeSpan.Zero, cancellationToken);
                    asked++;
                }
            }
        }

        return asked;
    }

    private bool HasWaited(PullRequestRow row, TimeSpan patience)
    {
        var now = time.GetUtcNow();
        return row.Evaluated < row.Requested
            && (row.LeaseUntil is null || row.LeaseUntil <= now)
            && row.WaitingSince <= now - patience;
    }
}
