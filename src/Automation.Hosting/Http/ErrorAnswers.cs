using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Automation.Hosting.Http;

/// <summary>
/// Gives refusals without a body, and requests that fail, the JSON that all other answers have. The sentences are fixed: nothing of
/// the request is repeated, and nothing of an exception told.
/// </summary>
internal sealed partial class ErrorAnswers(RequestDelegate next, ILogger<ErrorAnswers> logger)
{
    private readonly ILogger log = logger;

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = e.StatusCode;
        }
        catch (Exception e) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            Log.Failed(log, e);
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }

        if (IsBare(context.Response))
        {
            await context.Response.WriteAsJsonAsync(
                new WebhookAnswer("error", null, Sentence(context.Response.StatusCode)),
                HttpJson.Default.WebhookAnswer,
                cancellationToken: context.RequestAborted);
        }
    }

    private static bool IsBare(HttpResponse response) =>
        !response.HasStarted
        && response.StatusCode >= StatusCodes.Status400BadRequest
        && response is { ContentLength: null, ContentType: null or "" };

    private static string Sentence(int status) => status switch
    {
        StatusCodes.Status404NotFound => "There is nothing at this address.",
        StatusCodes.Status405MethodNotAllowed => "This address takes other methods: see the Allow header.",
        < StatusCodes.Status500InternalServerError => "The request could not be read.",
        _ => "The request failed. The log says why.",
    };

    private static partial class Log
    {
        [LoggerMessage(EventId = 7, Level = LogLevel.Error, Message = "A request failed")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
