using Automation.Sandbox.Http;
using Automation.Sandbox.Json;
using Automation.Sandbox.Model;
using Automation.Sandbox.Webhooks;

namespace Automation.Sandbox.Rest;

/// <summary>The App's list of deliveries, and asking for one again.</summary>
internal static class HookEndpoints
{
    public static void Map(RouteGroupBuilder rest)
    {
        rest.MapGet("/app/hook/deliveries", ListAsync);
        rest.MapGet("/app/hook/deliveries/{id:long}", GetAsync);
        rest.MapPost("/app/hook/deliveries/{id:long}/attempts", RedeliverAsync);
    }

    private static async Task<IResult> ListAsync(SandboxHost host, HttpContext context, CancellationToken cancellationToken)
    {
        var gitHub = await host.GetAsync(cancellationToken);
        var perPage = Paging.PerPage(context.Request);
        var before = long.TryParse(context.Request.Query["cursor"], NumberStyles.None, CultureInfo.InvariantCulture, out var cursor)
            ? cursor
            : long.MaxValue;
        var attempts = await gitHub.Store.Deliveries.ListAsync(before, perPage);
        if (attempts.Count == perPage)
        {
            Paging.LinkNext(context, $"per_page={perPage}&cursor={attempts[^1].Id}");
        }

        return GitHubResults.Json(new JsonArray([.. attempts.Select(DeliveryAttemptJson.Of)]));
    }

    private static async Task<IResult> GetAsync(long id, SandboxHost host, CancellationToken cancellationToken)
    {
        var gitHub = await host.GetAsync(cancellationToken);
        if (await gitHub.Store.Deliveries.FindAsync(id) is not { } attempt)
        {
            return GitHubResults.NotFound();
        }

        var address = SandboxAddress.Of(new Uri(attempt.Target));
        var sent = await new DeliveryBuilder(gitHub, address).FindAsync(attempt.Guid, cancellationToken);
        return GitHubResults.Json(DeliveryAttemptJson.Of(attempt, sent));
    }

    /// <summary>GitHub accepts first and delivers later; here the delivery has been made when the answer comes.</summary>
    private static async Task<IResult> RedeliverAsync(long id, SandboxHost host, WebhookSender sender, CancellationToken cancellationToken)
    {
        var gitHub = await host.GetAsync(cancellationToken);
        if (await gitHub.Store.Deliveries.FindAsync(id) is not { } attempt)
        {
            return GitHubResults.NotFound();
        }

        await sender.RedeliverAsync(attempt, cancellationToken);
        return GitHubResults.Json(new JsonObject(), StatusCodes.Status202Accepted);
    }
}
