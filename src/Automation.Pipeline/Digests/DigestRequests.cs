using System.Diagnostics;
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
            Traceparent = Activity.Current?.Id,
        };
        return EnqueueAsync(request, TimeSpan.Zero, cancellationToken);
    }

    internal Task EnqueueAsync(DigestRequest request, TimeSpan delay, CancellationToken cancellationToken) => queue.EnqueueAsync(
        QueueNames.Digests, JsonSerializer.SerializeToUtf8Bytes(request, MessageJson.Default.DigestRequest), delay, cancellationToken);
}
