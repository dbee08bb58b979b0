using Automation.Sandbox.Http;

namespace Automation.Sandbox.Requests;

/// <summary>What was asked so far, as JSON.</summary>
internal static class RequestPages
{
    public static void Map(RouteGroupBuilder sandbox) => sandbox.MapGet("/requests", Get);

    private static IResult Get(RequestCounter counter) => GitHubResults.Json(new JsonObject
    {
        ["reads"] = counter.Total(RequestAccess.Read),
        ["writes"] = counter.Total(RequestAccess.Write),
        ["requests"] = new JsonArray([.. counter.List().Select(ToJson)]),
    });

    private static JsonObject ToJson(RequestCount count) => new()
    {
        ["kind"] = count.Kind,
        ["access"] = count.Access.ToString().ToLowerInvariant(),
        ["count"] = count.Count,
    };
}
