using System.Text;
using Automation.Core.Messages;
using Automation.Pipeline.Evaluations;
using Microsoft.Azure.Functions.Worker;

namespace Automation.Functions.Queues;

/// <summary>Asks again for an evaluation that the host has given up on: its pull request still waits.</summary>
public sealed class TakeBackPoisonedEvaluation(EvaluationConsumer consumer)
{
    [Function(nameof(TakeBackPoisonedEvaluation))]
    public Task Run(
        [QueueTrigger(QueueNames.PoisonedEvaluations, Connection = "AzureWebJobsStorage")] string message,
        CancellationToken cancellationToken) =>
        consumer.TakeBackAsync(Encoding.UTF8.GetBytes(message), cancellationToken);
}
