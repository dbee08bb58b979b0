using Automation.Sandbox.Http;
using Automation.Sandbox.Json;
using Automation.Sandbox.Model;

namespace Automation.Sandbox.Rest;

/// <summary>What people may do in the repository: whoever is asked for may write, for a git history knows of nobody else.</summary>
internal static class CollaboratorEndpoints
{
    private const string Role = "write";

    public static void Map(RouteGroupBuilder repository) =>
        repository.MapGet("/collaborators/{login}/permission", static (string login, HttpRequest request) => GetPermission(login, request));

    private static IResult GetPermission(string login, HttpRequest request)
    {
        var user = AccountJson.Of(login, SandboxAddress.Of(request));
        user["permissions"] = new JsonObject
        {
            ["pull"] = true,
            ["triage"] = true,
            ["push"] = true,
            ["maintain"] = false,
            ["admin"] = false,
        };
        user["role_name"] = Role;
        return GitHubResults.Json(new JsonObject { ["permission"] = Role, ["role_name"] = Role, ["user"] = user });
    }
}
