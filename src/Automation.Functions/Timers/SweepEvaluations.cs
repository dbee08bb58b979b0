using Automation.Pipeline.Evaluations;
using Microsoft.Azure.Functions.Worker;

namespace Automation.Functions.Timers;

/// <summary>Looks for pull requests whose evaluation got lost; six cron fields in <c>Schedules__EvaluationSweep</c>.</summary>
public sealed class SweepEvaluations(EvaluationSweep sweep)
{
    [Function(nameof(SweepEvaluations))]
    public Task Run([TimerTrigger("%Schedules:EvaluationSweep%")] TimerInfo timer, CancellationToken cancellationToken) =>
        sweep.RunAsync(cancellationToken);
}
