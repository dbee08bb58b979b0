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
            await foreach (var repository in Pages.AllAsync(
                (continuation, ct) => repositories.ListAsync(installation.Id, continuation, ct), cancellationToken))
            {
                asked += await SweepAsync(repository, cancellationToken);
            }
        }

        return asked;
    }

    private async Task<int> SweepAsync(RepositoryRecord repository, CancellationToken cancellationToken)
    {
        var asked = 0;
        await foreach (var row in Pages.AllAsync(
            (continuation, ct) => pullRequests.ListAsync(repository.Installation, repository.Id, continuation, ct), cancellationToken))
        {
            if (IsOverdue(row))
            {
                await scheduler.EnqueueAsync(EvaluationScheduler.RequestFor(row), TimeSpan.Zero, cancellationToken);
                asked++;
            }
        }

        return asked;
    }

    private bool IsOverdue(PullRequestRow row)
    {
        var now = time.GetUtcNow();
        return row.Evaluated < row.Requested
            && (row.LeaseUntil is null || row.LeaseUntil <= now)
            && row.WaitingSince <= now - options.Value.SweepAfter;
    }
}
