using Automation.Sandbox.Http;
using Automation.Sandbox.Model;
using Automation.Sandbox.Requests;

namespace Automation.Sandbox.Rest;

/// <summary>The REST interface, as far as the App uses it. What is not there answers 404, as on GitHub.</summary>
internal static class RestEndpoints
{
    public static void Map(RouteGroupBuilder sandbox)
    {
        var rest = sandbox.MapGroup(SandboxAddress.RestPath)
            .AddEndpointFilter<RouteGroupBuilder, TokenFilter>()
            .AddEndpointFilter<RouteGroupBuilder, RequestCountFilter>();
        AppEndpoints.Map(rest);
        HookEndpoints.Map(rest);
        RateLimitEndpoints.Map(rest);
        foreach (var prefix in new[] { "/repositories/{repositoryId}", "/repos/{owner}/{repo}" })
        {
            var repository = rest.MapGroup(prefix).AddEndpointFilter<RouteGroupBuilder, RepositoryFilter>();
            PullRequestEndpoints.Map(repository);
            CheckRunEndpoints.Map(repository);
            CommentEndpoints.Map(repository);
            LabelEndpoints.Map(repository);
            CompareEndpoints.Map(repository);
            ActivityEndpoints.Map(repository);
            BlobEndpoints.Map(repository);
            CollaboratorEndpoints.Map(repository);
        }

        rest.Map("/{**anything}", GitHubResults.NotFound);
    }
}
