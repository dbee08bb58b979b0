using System.Diagnostics;
using Automation.Cli.Documents;
using Automation.Cli.Rendering;
using Automation.Cli.Terminals;
using Automation.Core.Identity;
using Automation.Core.Ports;
using Automation.Core.Reporting;
using Automation.Sandbox.Model;
using Automation.Sandbox.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Cli.Replaying;

/// <summary>
/// Sends a history's deliveries to the running app, waits until each is handled and every evaluation is done, and gathers what
/// came of it.
/// </summary>
internal sealed class ReplaySession(IServiceProvider services, Uri webhooks)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    private readonly IDeliveryLedger ledger = services.GetRequiredService<IDeliveryLedger>();
    private readonly IPullRequestStore rows = services.GetRequiredService<IPullRequestStore>();
    private readonly SandboxHost sandbox = services.GetRequiredService<SandboxHost>();

    public async Task<ReplayDocument> RunAsync(IReplayProgress progress, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var gitHub = await sandbox.GetAsync(cancellationToken);
        var sent = await SendAsync(progress, cancellationToken);
        var records = await WaitForDeliveriesAsync(sent, progress, cancellationToken);
        await WaitForEvaluationsAsync(gitHub, progress, cancellationToken);
        var published = await PublishedCounts.OfAsync(gitHub);
        return new ReplayDocument(
            gitHub.Name.ToString(),
            gitHub.History.PullRequests.Count,
            new ReplayDeliveries(
                sent.Count,
                records.Count,
                records.Count(r => r.State == DeliveryState.Done),
                records.Count(r => r.State == DeliveryState.Failed)),
            await EvaluationsAsync(gitHub, cancellationToken),
            published.CheckRuns,
            published.Comments,
            watch.ElapsedMilliseconds);
    }

    /// <summary>The comment of the newest pull request that something was found on; else of the newest with a comment.</summary>
    public async Task<ReplayedComment?> PickCommentAsync(ReplayDocument replay, CancellationToken cancellationToken)
    {
        var gitHub = await sandbox.GetAsync(cancellationToken);
        foreach (var candidate in replay.Evaluations.Reverse().OrderByDescending(HasFailure))
        {
            if ((await gitHub.Store.Comments.ListAsync(candidate.PullRequest)).FirstOrDefault() is { } comment)
            {
                return new ReplayedComment(candidate.PullRequest, comment.Body);
            }
        }

        return null;
    }

    private static bool HasFailure(ReplayEvaluation evaluation) =>
        evaluation.Practices.Values.Any(p => p.Findings.Any(f => f.Severity == "error"));

    private async Task<IReadOnlyList<WebhookOutcome>> SendAsync(IReplayProgress progress, CancellationToken cancellationToken)
    {
        var outcomes = await services.GetRequiredService<WebhookSender>()
            .SendAllAsync(webhooks, new DirectProgress<WebhookOutcome>(_ => progress.Sent()), cancellationToken);
        return outcomes.FirstOrDefault(o => !o.IsAccepted) is { } refused
            ? throw CommandFailureException.Environment($"Delivery {refused.Id} was answered with {refused.StatusCode}; 202 was expected.")
            : outcomes;
    }

    /// <summary>The ledger's rows of what was sent, each finished.</summary>
    private async Task<IReadOnlyList<DeliveryRecord>> WaitForDeliveriesAsync(
        IReadOnlyList<WebhookOutcome> sent, IReplayProgress progress, CancellationToken cancellationToken)
    {
        var waiting = new Queue<DeliveryId>(sent.Select(o => o.Id));
        var finished = new List<DeliveryRecord>(waiting.Count);
        while (waiting.TryPeek(out var id))
        {
            if (await ledger.GetAsync(SandboxIds.Installation, id, cancellationToken) is { State: not DeliveryState.Received } record)
            {
                waiting.Dequeue();
                finished.Add(record);
                progress.Processed(finished.Count, sent.Count);
            }
            else
            {
                await Task.Delay(Look, cancellationToken);
            }
        }

        return finished;
    }

    /// <summary>
    /// Asks the rows, not the queue: a request that came while its pull request was being evaluated leaves a copy in the queue until
    /// the lease would have ended, long after it was answered.
    /// </summary>
    private async Task WaitForEvaluationsAsync(SandboxGitHub gitHub, IReplayProgress progress, CancellationToken cancellationToken)
    {
        var waiting = new Queue<PullRequestKey>(gitHub.History.PullRequests.Select(p => KeyOf(p.Number)));
        while (waiting.TryPeek(out var key))
        {
            progress.EvaluationsLeft(waiting.Count);
            if ((await rows.GetAsync(key, cancellationToken))?.Value is { } row && row.Evaluated < row.Requested)
            {
                await Task.Delay(Look, cancellationToken);
            }
            else
            {
                waiting.Dequeue();
            }
        }
    }

    private static PullRequestKey KeyOf(int number) => new(SandboxIds.Installation, SandboxIds.Repository, number);

    private async Task<IReadOnlyList<ReplayEvaluation>> EvaluationsAsync(SandboxGitHub gitHub, CancellationToken cancellationToken)
    {
        var store = services.GetRequiredService<IEvaluationStore>();
        var evaluations = new List<ReplayEvaluation>();
        foreach (var pullRequest in gitHub.History.PullRequests)
        {
            var stored = await store.GetLatestAsync(KeyOf(pullRequest.Number), cancellationToken)
                ?? throw CommandFailureException.Environment(
                    $"Pull request #{pullRequest.Number} was not evaluated; the log on standard error says why.");
            evaluations.Add(new ReplayEvaluation(
                pullRequest.Number, stored.Evaluation.HeadSha.Value, stored.Evaluation.Title, EvaluationDocuments.Of(stored.Evaluation)));
        }

        return evaluations;
    }
}
