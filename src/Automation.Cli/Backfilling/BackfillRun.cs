using Automation.Pipeline.Backfilling;

namespace Automation.Cli.Backfilling;

/// <summary>One backfill, and a second one for what changed during the first, where that is wanted.</summary>
internal sealed class BackfillRun(Backfiller backfiller, BackfillRequest request, bool untilNow)
{
    public async Task<BackfillOutcome> RunAsync(IBackfillObserver observer, CancellationToken cancellationToken)
    {
        var outcome = await backfiller.RunAsync(request, observer, cancellationToken);
        if (!untilNow || outcome is not BackfillOutcome.Done first)
        {
            return outcome;
        }

        return await backfiller.RunAsync(request with { Restart = false }, observer, cancellationToken) is BackfillOutcome.Done rest
            ? first with { Totals = first.Totals + rest.Totals }
            : first;
    }
}
