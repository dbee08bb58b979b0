using System.Text.Json;

namespace Automation.Pipeline.Digests;

/// <summary>Asks for digests to be sent.</summary>
public sealed class DigestRequests(IWorkQueue queue)
{
    internal Task EnqueueAsync(DigestTarget target, CancellationToken cancellationToken)
    {
        var request = new DigestRequest
        {
            Team = target.Team.Id,
            Week = target.Week.ToString(),
            Address = target.Address,
        };
        return EnqueueAsync(request, TimeSpan.Zero, cancellationToken);
    }

    internal Task EnqueueAsync(DigestRequest request, TimeSpan delay, CancellationToken cancellationToken) => PipelineActivity.SendAsync(
        QueueNames.Digests,
        traceparent => queue.EnqueueAsync(
            QueueNames.Digests,
            JsonSerializer.SerializeToUtf8Bytes(
                request with { Traceparent = traceparent ?? request.Traceparent }, MessageJson.Default.DigestRequest),
            delay,
            cancellationToken));
}
