using System.Text;
using Automation.Core.Ports;
using Automation.Pipeline.Digests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Hosting.Http;

/// <summary>
/// <c>/api/v1/unsubscribe?token=</c>. A POST ends the subscription, by the mail program's one click (RFC 8058) or by the page's button;
/// with <c>action=subscribe</c> it takes it up again. A GET changes nothing, for mail scanners follow links: it shows the page.
/// </summary>
internal static class UnsubscribeEndpoint
{
    private const string Subscribe = "subscribe";
    private const int MaxBodyBytes = 4 * 1024;

    public static async Task ShowAsync(HttpContext context)
    {
        var subscription = await Service(context).FindAsync(Token(context), context.RequestAborted);
        await AnswerAsync(context, subscription, static s => s.SuppressedAt is null ? Offer(s) : Unsubscribed(s));
    }

    public static async Task ChangeAsync(HttpContext context)
    {
        using var body = await PooledBody.ReadAsync(context.Request, MaxBodyBytes, context.RequestAborted);
        if (body is null)
        {
            context.Response.Headers.Connection = "close"; // the rest of the body is not read
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        if (AsksToSubscribe(context.Request, body.Memory.Span))
        {
            var taken = await Service(context).ResubscribeAsync(Token(context), context.RequestAborted);
            await AnswerAsync(context, taken, Subscribed);
            return;
        }

        var ended = await Service(context).UnsubscribeAsync(Token(context), context.RequestAborted);
        await AnswerAsync(context, ended, Unsubscribed);
    }

    private static Task AnswerAsync(HttpContext context, Subscription? subscription, Func<Subscription, UnsubscribeAnswer> known) =>
        (subscription is null ? Unknown() : known(subscription)).WriteAsync(context);

    private static Subscriptions Service(HttpContext context) => context.RequestServices.GetRequiredService<Subscriptions>();

    private static string? Token(HttpContext context) => context.Request.Query["token"];

    /// <summary>
    /// Only our own form asks for it, and that is URL-encoded. Whatever else is posted, such as a mail program's multipart form, ends
    /// the subscription.
    /// </summary>
    private static bool AsksToSubscribe(HttpRequest request, ReadOnlySpan<byte> body) =>
        request.HasFormContentType
        && QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body)).TryGetValue("action", out var action)
        && action == Subscribe;

    private static UnsubscribeAnswer Offer(Subscription subscription) => new(
        StatusCodes.Status200OK,
        "Weekly digest",
        $"You are sent the weekly digest of team {subscription.Team}.",
        "Unsubscribe",
        "unsubscribe");

    private static UnsubscribeAnswer Unsubscribed(Subscription subscription) => new(
        StatusCodes.Status200OK,
        "You are unsubscribed",
        $"You will not be sent the weekly digest of team {subscription.Team} any more.",
        "Subscribe again",
        Subscribe);

    private static UnsubscribeAnswer Subscribed(Subscription subscription) => new(
        StatusCodes.Status200OK,
        "You are subscribed",
        $"You will be sent the weekly digest of team {subscription.Team} again.",
        "Unsubscribe",
        "unsubscribe");

    /// <summary>The same whatever is wrong with the token, so that it tells nothing of who is subscribed.</summary>
    private static UnsubscribeAnswer Unknown() => new(
        StatusCodes.Status404NotFound,
        "This link is not valid",
        "Open the link from your latest digest, whole and unchanged.");
}
