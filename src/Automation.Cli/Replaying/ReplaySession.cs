using System.Diagnostics;
using Automation.Cli.Documents;
using Automation.Cli.Rendering;
using Automation.Cli.Terminals;
using Automation.Core.Identity;
using Automation.Core.Ports;
using Automation.Core.Reporting;
using Automation.Git.History;
using Automation.Sandbox.Model;
using Automation.Sandbox.Requests;
using Automation.Sandbox.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Cli.Replaying;

/// <summary>
/// Sends a history's deliveries to the running app, round by round, waits until each is handled and every evaluation is done, and
/// gathers what came of it.
/// </summary>
internal sealed class ReplaySession(IServiceProvider services, Uri webhooks)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    private readonly IDeliveryLedger ledger = services.GetRequiredService<IDeliveryLedger>();
    private readonly IPullRequestStore pullRequests = services.GetRequiredService<IPullRequestStore>();
    private readonly SandboxHost sandbox = services.GetRequiredService<SandboxHost>();

    /// <summary>What the run asked of GitHub, and for how many evaluations.</summary>
    public RequestFigures Requests { get; private set; } = new(0, 0, 0);

    public async Task<ReplayDocument> RunAsync(IReplayProgress progress, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var gitHub = await sandbox.GetAsync(cancellationToken);
        var before = await RequestsAsync(gitHub, cancellationToken);
        var records = new List<DeliveryRecord>();
        var sent = await RunAsync(DeliveryRound.Openings, records, progress, cancellationToken);
        await WaitForEvaluationsAsync(gitHub, progress, cancellationToken);
        sent += await RunAsync(DeliveryRound.Ends, records, progress, cancellationToken);

        // The end of one pull request may ask for the evaluation of others.
        await WaitForEvaluationsAsync(gitHub, progress, cancellationToken);
        var published = await PublishedCounts.OfAsync(gitHub);
        Requests = (await RequestsAsync(gitHub, cancellationToken)).Since(before);
        return new ReplayDocument(
            gitHub.Name.ToString(),
            gitHub.History.PullRequests.Count,
            new ReplayDeliveries(
                sent,
                records.Count,
                records.Count(r => r.State == DeliveryState.Done),
                records.Count(r => r.State == DeliveryState.Failed)),
            await EvaluationsAsync(gitHub, cancellationToken),
            published.CheckRuns,
            published.Comments,
            Requests.ToDocument(),
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

    private Task<RequestFigures> RequestsAsync(SandboxGitHub gitHub, CancellationToken cancellationToken) =>
        RequestFigures.NowAsync(services.GetRequiredService<RequestCounter>(), pullRequests, gitHub, cancellationToken);

    private static PullRequestKey KeyOf(HistoryPullRequest pullRequest) =>
        new(SandboxIds.Installation, SandboxIds.Repository, pullRequest.Number);

    private static bool HasFailure(ReplayEvaluation evaluation) =>
        evaluation.Practices.Values.Any(p => p.Findings.Any(f => f.Severity == "error"));

    /// <summary>Sends a round, waits until each delivery is handled, and says how many there were.</summary>
    private async Task<int> RunAsync(
        DeliveryRound round, List<DeliveryRecord> finished, IReplayProgress progress, CancellationToken cancellationToken)
    {
        var sent = await SendAsync(round, progress, cancellationToken);
        await WaitForDeliveriesAsync(sent, finished, progress, cancellationToken);
        return sent.Count;
    }

    private async Task<IReadOnlyList<WebhookOutcome>> SendAsync(
        DeliveryRound round, IReplayProgress progress, CancellationToken cancellationToken)
    {
        var outcomes = await services.GetRequiredService<WebhookSender>()
            .SendAsync(webhooks, round, new DirectProgress<WebhookOutcome>(_ => progress.Sent()), cancellationToken);
        return outcomes.FirstOrDefault(o => !o.IsAccepted) is { } refused
            ? throw CommandFailureException.Environment($"Delivery {refused.Id} was answered with {refused.StatusCode}; 202 was expected.")
            : outcomes;
    }

    /// <summary>Adds the ledger's rows of what was sent, each once it is finished.</summary>
    private async Task WaitForDeliveriesAsync(
        IReadOnlyList<WebhookOutcome> sent, List<DeliveryRecord> finished, IReplayProgress progress, CancellationToken cancellationToken)
    {
        var waiting = new Queue<DeliveryId>(sent.Select(o => o.Id));
        var total = finished.Count + sent.Count;
        while (waiting.TryPeek(out var id))
        {
            if (await ledger.GetAsync(SandboxIds.Installation, id, cancellationToken) is { State: not DeliveryState.Received } record)
            {
                waiting.Dequeue();
                finished.Add(record);
                progress.Processed(finished.Count, total);
            }
            else
            {
                await Task.Delay(Look, cancellationToken);
            }
        }
    }

    /// <summary>The queue may hold copies that only look whether a lease ended; the rows say whether there is work left.</summary>
    private async Task WaitForEvaluationsAsync(SandboxGitHub gitHub, IReplayProgress progress, CancellationToken cancellationToken)
    {
        var waiting = new Queue<PullRequestKey>(gitHub.History.PullRequests.Select(KeyOf));
        while (waiting.TryPeek(out var key))
        {
            var row = await pullRequests.GetAsync(key, cancellationToken);
            if (row is null || row.Value.Evaluated >= row.Value.Requested)
            {
                waiting.Dequeue();
                progress.Evaluated(gitHub.History.PullRequests.Count - waiting.Count, gitHub.History.PullRequests.Count);
            }
            else
            {
                await Task.Delay(Look, cancellationToken);
            }
        }
    }

    private async Task<IReadOnlyList<ReplayEvaluation>> EvaluationsAsync(SandboxGitHub gitHub, CancellationToken cancellationToken)
    {
        var store = services.GetRequiredService<IEvaluationStore>();
        var evaluations = new List<ReplayEvaluation>();
        foreach (var pullRequest in gitHub.History.PullRequests)
        {
            var stored = await store.GetLatestAsync(KeyOf(pullRequest), cancellationToken)
                ?? throw CommandFailureException.Environment(
                    $"Pull request #{pullRequest.Number} was not evaluated; the log on standard error says why.");
            evaluations.Add(new ReplayEvaluation(
                pullRequest.Number, stored.Evaluation.HeadSha.Value, stored.Evaluation.Title, EvaluationDocuments.Of(stored.Evaluation)));
        }

        return evaluations;
    }
}
