using System.Text.Json.Nodes;
using Automation.Core.Ports;

namespace Automation.GitHub.Tests.Fakes;

/// <summary>Answers to the queries for a repository's history.</summary>
internal static class HistoryJson
{
    public static HistoryRepository Repository { get; } = new()
    {
        Installation = GitHubHost.Installation,
        Id = GitHubHost.Repository,
        Name = new("octo-org", "octo-repo"),
        DefaultBranch = "main",
    };

    /// <summary>A page of pull requests, each an open one of the 16th with what is given in place of the usual.</summary>
    public static string PullRequests(params JsonObject[] changes) =>
        Of("pullRequests", Page([.. changes.Select(PullRequest)], more: "next"));

    public static string Issues(params JsonNode[] issues) => Of("issues", Page(issues));

    /// <summary>A further page of a pull request's reviews, and of its turns.</summary>
    public static string Further(JsonNode[] reviews, JsonNode[] turns) =>
        Of("pullRequest", new JsonObject { ["reviews"] = Page(reviews), ["timelineItems"] = Page(turns) });

    public static JsonObject Page(JsonNode[] nodes, string? more = null) => new()
    {
        ["totalCount"] = nodes.Length,
        ["pageInfo"] = new JsonObject { ["hasNextPage"] = more is not null, ["endCursor"] = more },
        ["nodes"] = new JsonArray(nodes),
    };

    public static JsonObject Turn(string type, string at) => new() { ["__typename"] = type, ["createdAt"] = at };

    private static JsonObject PullRequest(JsonObject changes)
    {
        var pull = new JsonObject
        {
            ["number"] = 7,
            ["title"] = "feat: greet",
            ["state"] = "OPEN",
            ["createdAt"] = "2026-11-16T08:00:00Z",
            ["updatedAt"] = "2026-11-16T11:00:00Z",
            ["author"] = new JsonObject { ["__typename"] = "Bot", ["login"] = "renovate" },
            ["reviews"] = Page([]),
            ["timelineItems"] = Page([]),
        };
        foreach (var (name, value) in changes)
        {
            pull[name] = value?.DeepClone();
        }

        return pull;
    }

    private static string Of(string field, JsonNode value) => new JsonObject
    {
        ["data"] = new JsonObject { ["repository"] = new JsonObject { ["databaseId"] = GitHubHost.Repository.Value, [field] = value } },
    }.ToJsonString();
}
