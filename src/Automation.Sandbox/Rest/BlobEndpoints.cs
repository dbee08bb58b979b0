using Automation.Sandbox.Http;
using Automation.Sandbox.Json;
using Automation.Sandbox.Model;

namespace Automation.Sandbox.Rest;

/// <summary>Whole files by their ids (https://docs.github.com/rest/git/blobs#get-a-blob): GraphQL cuts long ones.</summary>
internal static class BlobEndpoints
{
    public static void Map(RouteGroupBuilder repository) => repository.MapGet("/git/blobs/{sha}", GetAsync);

    private static async Task<IResult> GetAsync(string sha, SandboxHost host, HttpRequest request, CancellationToken cancellationToken)
    {
        var gitHub = await host.GetAsync(cancellationToken);
        return await gitHub.Repository.FindObjectAsync(sha, cancellationToken) is { IsBlob: true } blob
            ? GitHubResults.Json(BlobJson.Of(blob, gitHub.Name, SandboxAddress.Of(request)))
            : GitHubResults.NotFound();
    }
}
