using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace Automation.Sandbox.Tests.Http;

/// <summary>Takes deliveries, and can refuse the first of them.</summary>
internal sealed class WebhookInbox
{
    private int refusals;

    public ConcurrentQueue<(string Id, string Event, string Signature, byte[] Body)> Taken { get; } = new();

    public void RefuseFirst(int count) => refusals = count;

    public async Task<IResult> TakeAsync(HttpRequest request)
    {
        if (Interlocked.Decrement(ref refusals) >= 0)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        Taken.Enqueue((
            request.Headers["X-GitHub-Delivery"].ToString(),
            request.Headers["X-GitHub-Event"].ToString(),
            request.Headers["X-Hub-Signature-256"].ToString(),
            body.ToArray()));
        return Results.Accepted();
    }
}
