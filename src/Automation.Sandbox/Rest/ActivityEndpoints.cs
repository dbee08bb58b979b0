using Automation.Sandbox.Http;
using Automation.Sandbox.Json;
using Automation.Sandbox.Model;

namespace Automation.Sandbox.Rest;

/// <summary>
/// What happened to the default branch, newest first (https://docs.github.com/rest/repos/repos#list-repository-activities).
/// </summary>
internal static class ActivityEndpoints
{
    public static void Map(RouteGroupBuilder repository) => repository.MapGet("/activity", ListAsync);

    /// <summary>The cursor is a position, which is all that a client may assume of it.</summary>
    private static async Task<IResult> ListAsync(SandboxHost host, HttpContext context, CancellationToken cancellationToken)
    {
        var gitHub = await host.GetAsync(cancellationToken);
        var query = context.Request.Query;
        var branch = query["ref"].ToString().Replace("refs/heads/", "", StringComparison.Ordinal);
        var pushes = branch.Length == 0 || branch == gitHub.DefaultBranch ? gitHub.History.Pushes.Reverse().ToList() : [];
        var start = int.TryParse(query["after"], NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? after : 0;
        var perPage = Paging.PerPage(context.Request);
        if (start + perPage < pushes.Count)
        {
            Paging.LinkNext(context, $"per_page={perPage}&after={start + perPage}");
        }

        var address = SandboxAddress.Of(context.Request);
        return GitHubResults.Json(new JsonArray([.. pushes.Skip(start).Take(perPage).Select(p => ActivityJson.Of(p, gitHub, address))]));
    }
}
