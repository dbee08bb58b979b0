using Automation.Core.Ports;
using Automation.Pipeline.Observability;
using Automation.Pipeline.Receiving;
using Automation.Pipeline.Settings;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Automation.Benchmarks.Receiving;

/// <summary>The shipped receiver over a queue.</summary>
internal static class Receivers
{
    public static WebhookReceiver Over(IWorkQueue queue, IBlobStore blobs, PipelineMetrics metrics) => new(
        new ReceiverOptions { Secrets = [Deliveries.Secret], BotLogin = "automation[bot]" },
        Options.Create(new PipelineOptions()),
        new DeliveryIntake(queue, blobs),
        metrics,
        TimeProvider.System,
        NullLogger<WebhookReceiver>.Instance);

    /// <summary>Receives, and refuses to measure anything but an accepted delivery.</summary>
    public static async Task<ReceiveResult> AcceptAsync(WebhookReceiver receiver, WebhookRequest delivery)
    {
        var result = await receiver.ReceiveAsync(delivery, CancellationToken.None);
        return result.StatusWord == "queued" ? result : throw new InvalidOperationException($"{result.Status}: {result.Message}");
    }
}
