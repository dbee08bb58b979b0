using System.Collections.Concurrent;
using System.Net;
using Automation.Sandbox.Model;
using Automation.Sandbox.Store;
using Microsoft.Extensions.Logging;

namespace Automation.Sandbox.Webhooks;

/// <summary>
/// Posts the deliveries of the sandbox to a webhook address, some at a time, oldest first. Unlike GitHub it tries again when the other
/// side is not there yet or asks to wait (503), so that a replay does not depend on who starts first; a redelivery is tried once.
/// </summary>
public sealed partial class WebhookSender(HttpClient http, SandboxHost host, TimeProvider clock, ILogger<WebhookSender> logger)
{
    private const int MaxAttempts = 8;

    private const int Concurrency = 8;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(200);

    /// <summary>Sends what a round has to tell. Outcomes come in the order of the deliveries.</summary>
    /// <param name="progress">Told of each outcome as it comes.</param>
    public Task<IReadOnlyList<WebhookOutcome>> SendAsync(
        Uri target, DeliveryRound round, IProgress<WebhookOutcome>? progress = null, CancellationToken cancellationToken = default) =>
        SendAsync(target, round, MaxAttempts, progress, cancellationToken);

    /// <summary>Sends each delivery of a round once, as GitHub does: what is not accepted is lost until someone asks for it.</summary>
    public Task<IReadOnlyList<WebhookOutcome>> SendOnceAsync(
        Uri target, DeliveryRound round, CancellationToken cancellationToken = default) =>
        SendAsync(target, round, attempts: 1, progress: null, cancellationToken);

    /// <summary>Sends a delivery once more, to where it went before; null when the history does not tell it any more.</summary>
    public Task<WebhookOutcome?> RedeliverAsync(DeliveryAttempt attempt, CancellationToken cancellationToken = default) =>
        SendOnceAsync(new Uri(attempt.Target), attempt.Guid, isRedelivery: true, cancellationToken);

    /// <summary>Tells of a person's comment, once.</summary>
    public Task<WebhookOutcome?> SendOnceAsync(Uri target, IssueComment comment, CancellationToken cancellationToken = default) =>
        SendOnceAsync(target, DeliveryPlan.IdOf(comment).ToString(), isRedelivery: false, cancellationToken);

    /// <summary>Tells what a person did to a label, once.</summary>
    public Task<WebhookOutcome?> SendOnceAsync(Uri target, LabelTurn turn, CancellationToken cancellationToken = default) =>
        SendOnceAsync(target, DeliveryPlan.IdOf(turn).ToString(), isRedelivery: false, cancellationToken);

    private async Task<WebhookOutcome?> SendOnceAsync(Uri target, string id, bool isRedelivery, CancellationToken cancellationToken)
    {
        var gitHub = await host.GetAsync(cancellationToken);
        var delivery = await new DeliveryBuilder(gitHub, SandboxAddress.Of(target)).FindAsync(id, cancellationToken);
        return delivery is null ? null : await SendAsync(delivery, target, isRedelivery, attempts: 1, cancellationToken);
    }

    private async Task<IReadOnlyList<WebhookOutcome>> SendAsync(
        Uri target, DeliveryRound round, int attempts, IProgress<WebhookOutcome>? progress, CancellationToken cancellationToken)
    {
        var gitHub = await host.GetAsync(cancellationToken);
        var deliveries = new DeliveryBuilder(gitHub, SandboxAddress.Of(target)).BuildAsync(round);
        var outcomes = new ConcurrentDictionary<int, WebhookOutcome>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = Concurrency, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(deliveries.Index(), options, async (item, token) =>
        {
            var outcome = await SendAsync(item.Item, target, isRedelivery: false, attempts, token);
            outcomes[item.Index] = outcome;
            progress?.Report(outcome);
        });
        return [.. outcomes.OrderBy(static o => o.Key).Select(static o => o.Value)];
    }

    private async Task<WebhookOutcome> SendAsync(
        WebhookDelivery delivery, Uri target, bool isRedelivery, int attempts, CancellationToken cancellationToken)
    {
        var delay = FirstDelay;
        for (var attempt = 1; ; attempt++, delay *= 2)
        {
            var status = await PostAsync(delivery, target, cancellationToken);
            var mayPass = status is 0 or (int)HttpStatusCode.ServiceUnavailable;
            if (!mayPass || attempt == attempts)
            {
                await NoteAsync(delivery, target, isRedelivery, status, cancellationToken);
                return new WebhookOutcome(delivery.Id, delivery.Event, delivery.Number, status);
            }

            Log.WillRetry(logger, delivery.Id, status, delay);
            await Task.Delay(delay, clock, cancellationToken);
        }
    }

    private async Task<int> PostAsync(WebhookDelivery delivery, Uri target, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new ReadOnlyMemoryContent(delivery.Body) };
        foreach (var (name, value) in delivery.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            return (int)response.StatusCode;
        }
        catch (Exception e) when (
            e is HttpRequestException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // Refused, cut off, or no answer in time.
            return 0;
        }
    }

    private async Task NoteAsync(WebhookDelivery delivery, Uri target, bool isRedelivery, int status, CancellationToken cancellationToken)
    {
        var gitHub = await host.GetAsync(cancellationToken);
        await gitHub.Store.Deliveries.AddAsync(new DeliveryAttempt(
            0, delivery.Id.Value, delivery.Event, delivery.Action, target.ToString(), clock.GetUtcNow(), status, isRedelivery));
    }

    private static partial class Log
    {
        [LoggerMessage(90, LogLevel.Debug, "Delivery {DeliveryId} was answered with {Status}; the next attempt follows in {Delay}.")]
        public static partial void WillRetry(ILogger logger, DeliveryId deliveryId, int status, TimeSpan delay);
    }
}
