using Automation.Sandbox.Http;
using Automation.Sandbox.Json;
using Automation.Sandbox.Model;
using Automation.Sandbox.Store;

namespace Automation.Sandbox.Rest;

/// <summary>Comments on pull requests, and reactions to them. Whoever writes one here is the App.</summary>
internal static class CommentEndpoints
{
    /// <summary>GitHub's limit of a comment.</summary>
    private const int MaxBody = 65_536;

    /// <summary>https://docs.github.com/rest/reactions/reactions#about-reactions.</summary>
    private static readonly string[] Reactions = ["+1", "-1", "laugh", "confused", "heart", "hooray", "rocket", "eyes"];

    public static void Map(RouteGroupBuilder repository)
    {
        repository.MapGet("/issues/{number:int}/comments", ListAsync);
        repository.MapPost("/issues/{number:int}/comments", CreateAsync);
        repository.MapGet("/issues/comments/{id:long}", GetAsync);
        repository.MapPatch("/issues/comments/{id:long}", UpdateAsync);
        repository.MapDelete("/issues/comments/{id:long}", DeleteAsync);
        repository.MapPost("/issues/comments/{id:long}/reactions", ReactAsync);
    }

    private static async Task<IResult> ListAsync(int number, SandboxHost host, HttpContext context, CancellationToken cancellationToken)
    {
        var gitHub = await host.GetAsync(cancellationToken);
        if (gitHub.Find(number) is null)
        {
            return GitHubResults.NotFound();
        }

        var address = SandboxAddress.Of(context.Request);
        var since = DateTimeOffset.TryParse(context.Request.Query["since"], CultureInfo.InvariantCulture, out var at) ? at : default;
        var comments = await gitHub.Store.Comments.ListAsync(number);
        var page = Paging.Page(context, [.. comments.Where(c => c.UpdatedAt >= since)]);
        return GitHubResults.Json(new JsonArray([.. page.Select(c => CommentJson.Of(c, gitHub.Name, address))]));
    }

    private static async Task<IResult> CreateAsync(
        int number, SandboxHost host, HttpRequest request, TimeProvider clock, CancellationToken cancellationToken)
    {
        var gitHub = await host.GetAsync(cancellationToken);
        if (gitHub.Find(number) is null)
        {
            return GitHubResults.NotFound();
        }

        var (text, problem) = await ReadTextAsync(request, cancellationToken);
        return problem ?? ToResult(
            await gitHub.Store.Comments.AddAsync(number, text, clock.GetUtcNow()), gitHub, request, StatusCodes.Status201Created);
    }

    private static async Task<IResult> GetAsync(long id, SandboxHost host, HttpRequest request, CancellationToken cancellationToken)
    {
        var gitHub = await host.GetAsync(cancellationToken);
        return ToResult(await gitHub.Store.Comments.FindAsync(id), gitHub, request);
    }

    private static async Task<IResult> UpdateAsync(
        long id, SandboxHost host, HttpRequest request, TimeProvider clock, CancellationToken cancellationToken)
    {
        var gitHub = await host.GetAsync(cancellationToken);
        var (text, problem) = await ReadTextAsync(request, cancellationToken);
        return problem ?? ToResult(await gitHub.Store.Comments.UpdateAsync(id, text, clock.GetUtcNow()), gitHub, request);
    }

    private static async Task<IResult> DeleteAsync(long id, SandboxHost host, CancellationToken cancellationToken)
    {
        var gitHub = await host.GetAsync(cancellationToken);
        return await gitHub.Store.Comments.DeleteAsync(id) ? Results.NoContent() : GitHubResults.NotFound();
    }

    /// <summary>The same reaction twice is one: GitHub answers the second with 200.</summary>
    private static async Task<IResult> ReactAsync(
        long id, SandboxHost host, HttpRequest request, TimeProvider clock, CancellationToken cancellationToken)
    {
        var gitHub = await host.GetAsync(cancellationToken);
        if (await gitHub.Store.Comments.FindAsync(id) is null)
        {
            return GitHubResults.NotFound();
        }

        if ((await RequestBody.ReadAsync(request, cancellationToken))?.Text("content") is not { } content || !Reactions.Contains(content))
        {
            return GitHubResults.Invalid("Reaction", "content", "invalid");
        }

        var (reaction, isNew) = await gitHub.Store.Reactions.AddAsync(id, content, clock.GetUtcNow());
        return GitHubResults.Json(
            ReactionJson.Of(reaction, SandboxAddress.Of(request)), isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private static async Task<(string Text, IResult? Problem)> ReadTextAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await RequestBody.ReadAsync(request, cancellationToken) is not { } body)
        {
            return ("", GitHubResults.BadJson());
        }

        return body.Text("body") switch
        {
            null or "" => ("", GitHubResults.Invalid("IssueComment", "body", "missing_field")),
            { Length: > MaxBody } => ("", GitHubResults.Invalid("IssueComment", "body", "invalid")),
            var text => (text, null),
        };
    }

    private static IResult ToResult(
        IssueComment? comment, SandboxGitHub gitHub, HttpRequest request, int status = StatusCodes.Status200OK) =>
        comment is null
            ? GitHubResults.NotFound()
            : GitHubResults.Json(CommentJson.Of(comment, gitHub.Name, SandboxAddress.Of(request)), status);
}
