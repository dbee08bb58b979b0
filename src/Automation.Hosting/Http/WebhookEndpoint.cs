using System.Buffers;
using System.Diagnostics;
using Automation.Pipeline.Receiving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Hosting.Http;

/// <summary><c>POST /api/github/webhooks</c>: bounds the body, hands it to the receiver, writes the answer.</summary>
internal static class WebhookEndpoint
{
    /// <summary>GitHub sends no payload above 25 MB (https://docs.github.com/webhooks/webhook-events-and-payloads#payload-cap).</summary>
    private const int MaxBodyBytes = 25 * 1024 * 1024;

    public static async Task HandleAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null; // counted here, so that the answer can say why
        }

        using var body = await PooledBody.ReadAsync(context.Request, MaxBodyBytes, context.RequestAborted);
        var receiver = context.RequestServices.GetRequiredService<WebhookReceiver>();
        var result = body is null
            ? receiver.RefuseTooLarge(context.Request.Headers["X-GitHub-Event"])
            : await receiver.ReceiveAsync(Read(context.Request, body.Memory), context.RequestAborted);

        if (body is null)
        {
            context.Response.Headers.Connection = "close"; // the rest of the body is not read
        }

        context.Response.StatusCode = result.Status;
        await context.Response.WriteAsJsonAsync(
            new WebhookAnswer(result.StatusWord, result.DeliveryId, result.Message),
            HttpJson.Default.WebhookAnswer,
            cancellationToken: context.RequestAborted);
    }

    private static WebhookRequest Read(HttpRequest request, ReadOnlyMemory<byte> body) => new()
    {
        DeliveryId = request.Headers["X-GitHub-Delivery"],
        Event = request.Headers["X-GitHub-Event"],
        ContentType = request.ContentType,
        Signature = request.Headers["X-Hub-Signature-256"],
        Traceparent = Activity.Current?.Id,
        Body = new ReadOnlySequence<byte>(body),
    };
}
