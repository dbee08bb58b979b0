using System.Text;
using Automation.Pipeline.Evaluations;
using Microsoft.Azure.Functions.Worker;

namespace Automation.Functions.Queues;

/// <summary>Asks again for an evaluation that the host has given up on: its pull request still waits.</summary>
public sealed class TakeBackPoisonedEvaluation(EvaluationConsumer evaluations)
{
    [Function(nameof(TakeBackPoisonedEvaluation))]
    public Task Run(
        [QueueTrigger("%Storage:Queues:Evaluations%-poison", Connection = "AzureWebJobsStorage")] string message,
        CancellationToken cancellationToken) =>
        evaluations.TakeBackAsync(Encoding.UTF8.GetBytes(message), cancellationToken);
}
