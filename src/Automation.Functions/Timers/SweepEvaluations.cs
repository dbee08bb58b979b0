using Automation.Pipeline.Evaluations;
using Microsoft.Azure.Functions.Worker;

namespace Automation.Functions.Timers;

/// <summary>Looks for pull requests whose evaluation got lost.</summary>
public sealed class SweepEvaluations(EvaluationSweep sweep)
{
    [Function(nameof(SweepEvaluations))]
    public Task Run([TimerTrigger("%Schedules:EvaluationSweep%")] TimerInfo timer, CancellationToken cancellationToken) =>
        sweep.RunAsync(cancellationToken);
}
