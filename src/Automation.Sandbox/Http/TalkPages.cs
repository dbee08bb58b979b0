using Automation.Sandbox.Json;
using Automation.Sandbox.Model;
using Automation.Sandbox.Webhooks;

namespace Automation.Sandbox.Http;

/// <summary>What people say on pull requests, and what they may do.</summary>
internal static class TalkPages
{
    private const int MaxBody = 65_536;

    public static void Map(RouteGroupBuilder sandbox)
    {
        sandbox.MapPost("/pulls/{number:int}/comments", CommentAsync);
        sandbox.MapPut("/collaborators/{login}", GiveRoleAsync);
    }

    /// <summary>A person's comment is told at once to the App that runs at the same address.</summary>
    private static async Task<IResult> CommentAsync(
        int number,
        SandboxHost host,
        HttpRequest request,
        WebhookSender sender,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var gitHub = await host.GetAsync(cancellationToken);
        if (gitHub.Find(number) is null)
        {
            return GitHubResults.NotFound();
        }

        if (await RequestBody.ReadAsync(request, cancellationToken) is not { } body)
        {
            return GitHubResults.BadJson();
        }

        if (body.Text("login") is not { Length: > 0 } login)
        {
            return GitHubResults.Invalid("IssueComment", "login", "missing_field");
        }

        if (body.Text("body") is not { Length: > 0 and <= MaxBody } text)
        {
            return GitHubResults.Invalid("IssueComment", "body", "missing_field");
        }

        var at = body.Time("createdAt") ?? clock.GetUtcNow();
        var comment = await gitHub.CommentAsync(number, login, text, at, cancellationToken);
        var address = SandboxAddress.Of(request);
        await sender.SendOnceAsync(new Uri(address.Origin + AppManifest.WebhookPath), comment, cancellationToken);
        return GitHubResults.Json(CommentJson.Of(comment, gitHub.Name, address), StatusCodes.Status201Created);
    }

    private static async Task<IResult> GiveRoleAsync(
        string login, SandboxHost host, HttpRequest request, CancellationToken cancellationToken)
    {
        var gitHub = await host.GetAsync(cancellationToken);
        var role = (await RequestBody.ReadAsync(request, cancellationToken))?.Text("role");
        if (role is null || !RepositoryRoles.IsKnown(role))
        {
            return GitHubResults.Invalid("Collaborator", "role", "invalid");
        }

        await gitHub.Store.Roles.SaveAsync(login, role);
        return Results.NoContent();
    }
}
