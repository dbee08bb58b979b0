using Automation.Sandbox.Http;
using Automation.Sandbox.Json;
using Automation.Sandbox.Model;

namespace Automation.Sandbox.Rest;

/// <summary>The repository, its pull requests and their files.</summary>
internal static class PullRequestEndpoints
{
    /// <summary>GitHub lists no more files than this.</summary>
    private const int MaxFiles = 3000;

    public static void Map(RouteGroupBuilder repository)
    {
        repository.MapGet("", GetRepositoryAsync);
        repository.MapGet(
            "/installation", static (HttpRequest request) => GitHubResults.Json(InstallationJson.Of(SandboxAddress.Of(request))));
        repository.MapGet("/pulls", ListAsync);
        repository.MapGet("/pulls/{number:int}", GetAsync);
        repository.MapGet("/pulls/{number:int}/files", ListFilesAsync);
        repository.MapGet("/commits/{sha}/pulls", ListOfCommitAsync);
    }

    private static async Task<IResult> GetRepositoryAsync(SandboxHost host, HttpRequest request, CancellationToken cancellationToken) =>
        GitHubResults.Json(RepositoryJson.Of(await host.GetAsync(cancellationToken), SandboxAddress.Of(request)));

    /// <summary>Newest first. All are open, so that <c>state=closed</c> finds none.</summary>
    private static async Task<IResult> ListAsync(SandboxHost host, HttpContext context, CancellationToken cancellationToken)
    {
        var gitHub = await host.GetAsync(cancellationToken);
        var open = context.Request.Query["state"] == "closed" ? [] : gitHub.History.PullRequests.Reverse().ToList();
        return Simple(gitHub, context, open);
    }

    private static async Task<IResult> GetAsync(int number, SandboxHost host, HttpRequest request, CancellationToken cancellationToken)
    {
        var gitHub = await host.GetAsync(cancellationToken);
        if (gitHub.Find(number) is not { } pullRequest)
        {
            return GitHubResults.NotFound();
        }

        var files = await gitHub.ReadFilesAsync(pullRequest, cancellationToken);
        return GitHubResults.Json(PullRequestJson.Full(gitHub, pullRequest, files, SandboxAddress.Of(request)));
    }

    private static async Task<IResult> ListFilesAsync(
        int number, SandboxHost host, HttpContext context, CancellationToken cancellationToken)
    {
        var gitHub = await host.GetAsync(cancellationToken);
        if (gitHub.Find(number) is not { } pullRequest)
        {
            return GitHubResults.NotFound();
        }

        var address = SandboxAddress.Of(context.Request);
        var files = await gitHub.ReadFilesAsync(pullRequest, cancellationToken);
        var page = Paging.Page(context, [.. files.Take(MaxFiles)]);
        return GitHubResults.Json(new JsonArray([.. page.Select(f => FileJson.Of(f, pullRequest.Head, gitHub.Name, address))]));
    }

    /// <summary>The pull requests that hold a commit.</summary>
    private static async Task<IResult> ListOfCommitAsync(
        string sha, SandboxHost host, HttpContext context, CancellationToken cancellationToken)
    {
        var gitHub = await host.GetAsync(cancellationToken);
        if (await gitHub.Repository.FindCommitAsync(sha, cancellationToken) is not { } commit)
        {
            return GitHubResults.Error(StatusCodes.Status422UnprocessableEntity, $"No commit found for SHA: {sha}");
        }

        return Simple(gitHub, context, [.. gitHub.WithCommit(commit)]);
    }

    private static IResult Simple(SandboxGitHub gitHub, HttpContext context, IReadOnlyCollection<HistoryPullRequest> pullRequests)
    {
        var address = SandboxAddress.Of(context.Request);
        var page = Paging.Page(context, pullRequests);
        return GitHubResults.Json(new JsonArray([.. page.Select(p => PullRequestJson.Simple(gitHub, p, address))]));
    }
}
