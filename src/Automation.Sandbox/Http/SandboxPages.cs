using Automation.Sandbox.Json;
using Automation.Sandbox.Model;
using Automation.Sandbox.Store;
using Automation.Sandbox.Webhooks;

namespace Automation.Sandbox.Http;

/// <summary>What GitHub itself has no address for: the deliveries to come, and all that was published.</summary>
internal static class SandboxPages
{
    public static void Map(RouteGroupBuilder sandbox)
    {
        sandbox.MapGet("/deliveries", WriteDeliveriesAsync);
        sandbox.MapGet("/published", GetPublishedAsync);
    }

    /// <summary>One delivery a line, round by round, written as they are made.</summary>
    private static async Task WriteDeliveriesAsync(SandboxHost host, HttpContext context, CancellationToken cancellationToken)
    {
        var gitHub = await host.GetAsync(cancellationToken);
        var builder = new DeliveryBuilder(gitHub, SandboxAddress.Of(context.Request));
        context.Response.ContentType = "application/x-ndjson; charset=utf-8";
        await foreach (var delivery in builder.BuildAsync().WithCancellation(cancellationToken))
        {
            var line = new JsonObject
            {
                ["id"] = delivery.Id.Value,
                ["event"] = delivery.Event,
                ["headers"] = new JsonObject(delivery.Headers.Select(static h => KeyValuePair.Create(h.Key, (JsonNode?)h.Value))),
                ["body"] = Convert.ToBase64String(delivery.Body.Span),
            };
            await context.Response.WriteAsync(line.ToJsonString() + "\n", cancellationToken);
        }
    }

    private static async Task<IResult> GetPublishedAsync(SandboxHost host, CancellationToken cancellationToken)
    {
        var gitHub = await host.GetAsync(cancellationToken);
        var pullRequests = new JsonArray();
        foreach (var pullRequest in gitHub.History.PullRequests)
        {
            var runs = await gitHub.Store.CheckRuns.ListAsync(pullRequest.Head);
            var comments = await gitHub.Store.Comments.ListAsync(pullRequest.Number);
            var reactions = await gitHub.Store.Reactions.ListAsync(pullRequest.Number);
            var json = ToJson(pullRequest, runs, comments, reactions);
            json["labels"] = new JsonArray([.. gitHub.LabelsOf(pullRequest.Number).Select(ToJson)]);
            pullRequests.Add(json);
        }

        return GitHubResults.Json(new JsonObject { ["repository"] = gitHub.Name.ToString(), ["pullRequests"] = pullRequests });
    }

    private static JsonObject ToJson(
        HistoryPullRequest pullRequest, List<CheckRun> runs, List<IssueComment> comments, ILookup<long, string> reactions) => new()
        {
            ["number"] = pullRequest.Number,
            ["title"] = pullRequest.Title,
            ["headSha"] = pullRequest.Head.Value,
            ["checkRuns"] = new JsonArray([.. runs.OrderBy(static r => r.Id).Select(ToJson)]),
            ["comments"] = new JsonArray([.. comments.Select(c => ToJson(c, reactions[c.Id]))]),
        };

    private static JsonObject ToJson(CheckRun run) => new()
    {
        ["id"] = run.Id,
        ["name"] = run.Name,
        ["externalId"] = run.ExternalId,
        ["headSha"] = run.HeadSha,
        ["status"] = run.Status,
        ["conclusion"] = run.Conclusion,
        ["startedAt"] = run.StartedAt.ToGitHub(),
        ["completedAt"] = run.CompletedAt.ToGitHub(),
        ["title"] = run.Title,
        ["summary"] = run.Summary,
        ["text"] = run.Text,
        ["annotations"] = new JsonArray([.. run.Annotations.Select(static a => JsonObject.Create(a))]),
        ["actions"] = new JsonArray([.. run.Actions.Select(static a => JsonObject.Create(a))]),
    };

    private static JsonObject ToJson(LabelTurn label) => new()
    {
        ["name"] = label.Name,
        ["author"] = label.Login ?? SandboxIds.BotLogin,
    };

    private static JsonObject ToJson(IssueComment comment, IEnumerable<string> reactions) => new()
    {
        ["id"] = comment.Id,
        ["author"] = comment.Author ?? SandboxIds.BotLogin,
        ["body"] = comment.Body,
        ["createdAt"] = comment.CreatedAt.ToGitHub(),
        ["updatedAt"] = comment.UpdatedAt.ToGitHub(),
        ["reactions"] = new JsonArray([.. reactions.Select(static r => JsonValue.Create(r))]),
    };
}
