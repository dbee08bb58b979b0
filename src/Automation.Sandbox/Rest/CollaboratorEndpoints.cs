using Automation.Sandbox.Http;
using Automation.Sandbox.Json;
using Automation.Sandbox.Model;

namespace Automation.Sandbox.Rest;

/// <summary>What people may do in the repository.</summary>
internal static class CollaboratorEndpoints
{
    private static readonly (string Permission, string Role)[] Permissions =
        [("pull", "read"), ("triage", "triage"), ("push", "write"), ("maintain", "maintain"), ("admin", "admin")];

    public static void Map(RouteGroupBuilder repository) =>
        repository.MapGet("/collaborators/{login}/permission", GetPermissionAsync);

    private static async Task<IResult> GetPermissionAsync(
        string login, SandboxHost host, HttpRequest request, CancellationToken cancellationToken)
    {
        var gitHub = await host.GetAsync(cancellationToken);
        var role = await gitHub.Store.Roles.FindAsync(login) ?? RepositoryRoles.Usual;
        var user = AccountJson.Of(login, SandboxAddress.Of(request));
        user["permissions"] = new JsonObject(Permissions.Select(
            p => KeyValuePair.Create(p.Permission, (JsonNode?)RepositoryRoles.Reaches(role, p.Role))));
        user["role_name"] = role;
        return GitHubResults.Json(
            new JsonObject { ["permission"] = RepositoryRoles.Older(role), ["role_name"] = role, ["user"] = user });
    }
}
