using Automation.Sandbox.Http;

namespace Automation.Sandbox.Rest;

/// <summary>Rate limits that are never used up.</summary>
internal static class RateLimitEndpoints
{
    private const int Limit = 5000;

    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    public static void Map(RouteGroupBuilder rest) => rest.MapGet("/rate_limit", Get);

    private static IResult Get(TimeProvider clock)
    {
        var reset = (clock.GetUtcNow() + Window).ToUnixTimeSeconds();
        return GitHubResults.Json(new JsonObject
        {
            ["resources"] = new JsonObject { ["core"] = Rate(reset), ["search"] = Rate(reset), ["graphql"] = Rate(reset) },
            ["rate"] = Rate(reset),
        });
    }

    private static JsonObject Rate(long reset) => new()
    {
        ["limit"] = Limit,
        ["remaining"] = Limit,
        ["reset"] = reset,
        ["used"] = 0,
    };
}
