using Automation.Sandbox.Model;

namespace Automation.Sandbox.Http;

/// <summary>Lets requests about the one repository through, by id or by name; for any other the answer is GitHub's 404.</summary>
internal sealed class RepositoryFilter(SandboxHost host) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var gitHub = await host.GetAsync(http.RequestAborted);
        return IsKnown(http.Request.RouteValues, gitHub.Name) ? await next(context) : GitHubResults.NotFound();
    }

    private static bool IsKnown(RouteValueDictionary values, RepositoryName name) => values.TryGetValue("repositoryId", out var id)
        ? (string?)id == SandboxIds.Repository.ToString()
        : string.Equals($"{values["owner"]}/{values["repo"]}", name.ToString(), StringComparison.OrdinalIgnoreCase);
}
