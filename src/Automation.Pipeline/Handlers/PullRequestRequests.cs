using Automation.Pipeline.Deliveries;
using Automation.Pipeline.Evaluations;

namespace Automation.Pipeline.Handlers;

/// <summary>
/// Asks for the evaluation of pull requests that events are about. Closed ones are not asked for; what was asked for while they
/// were open is still answered.
/// </summary>
public sealed class PullRequestRequests(EvaluationScheduler scheduler)
{
    internal async Task<DeliveryOutcome> RequestAsync(PullRequestTarget target, CancellationToken cancellationToken)
    {
        if (target.Pull.IsClosed)
        {
            await scheduler.NoteAsync(target.Key, target.Sighting, cancellationToken);
            return DeliveryOutcome.Done($"noted that pull request #{target.Key.Number} is closed");
        }

        await scheduler.RequestAsync(target.Key, target.Sighting, cancellationToken);
        return DeliveryOutcome.Done($"asked for the evaluation of pull request #{target.Key.Number}");
    }
}
