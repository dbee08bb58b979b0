using System.Text.Json.Nodes;

namespace Automation.GitHub.Tests.Fakes;

/// <summary>Check runs as GraphQL tells them.</summary>
public static class CheckRunsJson
{
    /// <summary>The answer to the query for those of a commit.</summary>
    public static string Answer(JsonObject suites) => new JsonObject
    {
        ["data"] = new JsonObject { ["repository"] = new JsonObject { ["object"] = new JsonObject { ["checkSuites"] = suites } } },
    }.ToJsonString();

    /// <summary>One suite, and whether there are more suites, or more runs in it.</summary>
    public static JsonObject Suites(IEnumerable<JsonNode> runs, string? nextSuite = null, string? nextRun = null) => Page(
        [new JsonObject { ["checkRuns"] = Page(runs, nextRun) }], nextSuite);

    public static JsonObject Run(
        string id, string name = "automation/review", string status = "COMPLETED", string? conclusion = "SUCCESS") => new()
        {
            ["id"] = id,
            ["name"] = name,
            ["externalId"] = $"{name}/01",
            ["status"] = status,
            ["conclusion"] = conclusion,
            ["startedAt"] = "2026-11-16T11:00:00Z",
            ["title"] = "Not reviewed",
            ["summary"] = "Nobody.",
            ["annotations"] = new JsonObject { ["totalCount"] = 2 },
        };

    private static JsonObject Page(IEnumerable<JsonNode> nodes, string? next) => new()
    {
        ["pageInfo"] = new JsonObject { ["hasNextPage"] = next is not null, ["endCursor"] = next },
        ["nodes"] = new JsonArray([.. nodes]),
    };
}
