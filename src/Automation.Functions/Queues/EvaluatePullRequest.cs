using System.Text;
using Automation.Pipeline.Evaluations;
using Microsoft.Azure.Functions.Worker;

namespace Automation.Functions.Queues;

/// <summary>Evaluates one pull request, if it is still due.</summary>
public sealed class EvaluatePullRequest(EvaluationConsumer evaluations)
{
    [Function(nameof(EvaluatePullRequest))]
    public Task Run(
        [QueueTrigger("%Storage:Queues:Evaluations%", Connection = "AzureWebJobsStorage")] string message,
        CancellationToken cancellationToken) =>
        evaluations.ProcessAsync(Encoding.UTF8.GetBytes(message), cancellationToken);
}
