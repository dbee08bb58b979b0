using Automation.Sandbox.Http;
using Automation.Sandbox.Json;
using Automation.Sandbox.Model;

namespace Automation.Sandbox.Rest;

/// <summary>The App, its webhook, its one installation, and tokens for that.</summary>
internal static class AppEndpoints
{
    private static readonly TimeSpan TokenLife = TimeSpan.FromHours(1);

    public static void Map(RouteGroupBuilder rest)
    {
        rest.MapGet("/app", static (HttpRequest request) => GitHubResults.Json(AppJson.Of(SandboxAddress.Of(request))));
        rest.MapGet(
            "/app/hook/config", static (HttpRequest request) => GitHubResults.Json(HookConfigJson.Of(SandboxAddress.Of(request).Origin)));
        rest.MapGet(
            "/app/installations",
            static (HttpRequest request) => GitHubResults.Json(new JsonArray(InstallationJson.Of(SandboxAddress.Of(request)))));
        rest.MapPost("/app/installations/{id:long}/access_tokens", CreateToken);
    }

    private static IResult CreateToken(long id, TimeProvider clock)
    {
        var expires = clock.GetUtcNow() + TokenLife;
        return id == SandboxIds.Installation.Value
            ? GitHubResults.Json(AppJson.Token($"ghs_sandbox{expires.ToUnixTimeSeconds()}", expires), StatusCodes.Status201Created)
            : GitHubResults.NotFound();
    }
}
