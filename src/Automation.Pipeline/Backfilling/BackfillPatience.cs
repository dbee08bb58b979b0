namespace Automation.Pipeline.Backfilling;

/// <summary>
/// Leaves others their share of the rate limit, and waits for what passes by itself. The App's webhooks are evaluated under the same
/// limit: they come first.
/// </summary>
public sealed class BackfillPatience(IHistorySource source, TimeProvider time)
{
    /// <summary>The share of a limit that is left alone.</summary>
    private const double Reserve = 0.2;

    private const int Attempts = 6;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(5);

    /// <summary>A window that should have ended is looked at again, but not all the time.</summary>
    private static readonly TimeSpan LeastDelay = TimeSpan.FromSeconds(10);

    /// <param name="work">Told whether no attempt follows.</param>
    /// <exception cref="TransientException">It did not pass.</exception>
    internal async Task<T> RunAsync<T>(
        HistoryRepository repository,
        IBackfillObserver observer,
        Func<bool, CancellationToken, Task<T>> work,
        CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await KeepReserveAsync(repository, observer, cancellationToken);
                return await work(attempt == Attempts, cancellationToken);
            }
            catch (TransientException e) when (attempt < Attempts)
            {
                await WaitAsync(e.RetryAfter ?? FirstDelay * Math.Pow(2, attempt - 1), e.Message, observer, cancellationToken);
            }
        }
    }

    private async Task KeepReserveAsync(HistoryRepository repository, IBackfillObserver observer, CancellationToken cancellationToken)
    {
        while (await source.GetBudgetAsync(repository, cancellationToken) is { Share: < Reserve } budget)
        {
            var wait = budget.ResetsAt - time.GetUtcNow();
            await WaitAsync(
                wait > LeastDelay ? wait : LeastDelay,
                $"{budget.Remaining} of {budget.Limit} requests are left, which webhooks may need.",
                observer,
                cancellationToken);
        }
    }

    private Task WaitAsync(TimeSpan wait, string reason, IBackfillObserver observer, CancellationToken cancellationToken)
    {
        observer.Waiting(time.GetUtcNow() + wait, reason);
        return Task.Delay(wait, time, cancellationToken);
    }
}
