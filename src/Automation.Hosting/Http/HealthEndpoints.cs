using Automation.Core.Messages;
using Automation.Core.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Hosting.Http;

/// <summary>
/// <c>/api/health/live</c>: the process answers. <c>/api/health/ready</c>: storage answers too, so deliveries can be taken. Both say
/// a status only.
/// </summary>
internal static class HealthEndpoints
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static Task LiveAsync(HttpContext context) => AnswerAsync(context, StatusCodes.Status200OK, "ok");

    public static async Task ReadyAsync(HttpContext context)
    {
        var ready = await IsReadyAsync(context);
        await AnswerAsync(
            context, ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable, ready ? "ok" : "unavailable");
    }

    private static async Task<bool> IsReadyAsync(HttpContext context)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        patience.CancelAfter(Patience);
        try
        {
            await context.RequestServices.GetRequiredService<IWorkQueue>().CountAsync(QueueNames.Deliveries, patience.Token);
            return true;
        }
        catch (Exception e) when (e is TransientException or PermanentException or OperationCanceledException)
        {
            return false;
        }
    }

    private static Task AnswerAsync(HttpContext context, int status, string word)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(
            new HealthAnswer(word), HttpJson.Default.HealthAnswer, cancellationToken: context.RequestAborted);
    }
}
