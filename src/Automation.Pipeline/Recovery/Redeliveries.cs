using System.Runtime.CompilerServices;

namespace Automation.Pipeline.Recovery;

/// <summary>
/// Asks GitHub for redeliveries, one a second: writes that come faster meet a limit of their own
/// (https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests).
/// </summary>
public sealed class Redeliveries(IAppDeliveries gitHub, PipelineMetrics metrics, TimeProvider time)
{
    /// <summary>GitHub takes no more writes than this in an hour.</summary>
    public const int MaxPerRun = 500;

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    /// <summary>Asks for one after another, and tells of each whether GitHub will send it.</summary>
    /// <exception cref="TransientException">GitHub could not be asked, or wants to be left alone: the rest was not asked for.</exception>
    public async IAsyncEnumerable<(HookDelivery Attempt, bool Redelivered)> AskAsync(
        IEnumerable<HookDelivery> attempts, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pause = TimeSpan.Zero;
        foreach (var attempt in attempts)
        {
            if (pause > TimeSpan.Zero)
            {
                await Task.Delay(pause, time, cancellationToken);
            }

            var redelivered = await gitHub.RedeliverAsync(attempt.Id, cancellationToken);
            metrics.Recovered(redelivered);
            yield return (attempt, redelivered);
            pause = Pace;
        }
    }
}
