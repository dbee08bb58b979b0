using Automation.Sandbox.Http;
using Automation.Sandbox.Json;
using Automation.Sandbox.Model;
using Automation.Sandbox.Store;

namespace Automation.Sandbox.Rest;

/// <summary>Check runs: created, updated, read, and listed for a commit.</summary>
internal static class CheckRunEndpoints
{
    public static void Map(RouteGroupBuilder repository)
    {
        repository.MapPost("/check-runs", CreateAsync);
        repository.MapPatch("/check-runs/{id:long}", UpdateAsync);
        repository.MapGet("/check-runs/{id:long}", GetAsync);
        repository.MapGet("/check-runs/{id:long}/annotations", ListAnnotationsAsync);
        repository.MapGet("/commits/{reference}/check-runs", ListAsync);
    }

    private static async Task<IResult> CreateAsync(
        SandboxHost host, HttpRequest request, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await RequestBody.ReadAsync(request, cancellationToken) is not { } body)
        {
            return GitHubResults.BadJson();
        }

        var input = new CheckRunInput(body, clock.GetUtcNow());
        if (input.FindProblem(isNew: true) is { } problem)
        {
            return GitHubResults.Invalid("CheckRun", problem.Field, problem.Code);
        }

        var gitHub = await host.GetAsync(cancellationToken);
        if (await gitHub.Repository.FindCommitAsync(input.HeadSha!, cancellationToken) is not { } head)
        {
            return GitHubResults.Error(StatusCodes.Status422UnprocessableEntity, $"No commit found for SHA: {input.HeadSha}");
        }

        var run = await gitHub.Store.CheckRuns.AddAsync(input.Create(head));
        return GitHubResults.Json(CheckRunJson.Of(run, gitHub, SandboxAddress.Of(request)), StatusCodes.Status201Created);
    }

    private static async Task<IResult> UpdateAsync(
        long id, SandboxHost host, HttpRequest request, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await RequestBody.ReadAsync(request, cancellationToken) is not { } body)
        {
            return GitHubResults.BadJson();
        }

        var input = new CheckRunInput(body, clock.GetUtcNow());
        if (input.FindProblem(isNew: false) is { } problem)
        {
            return GitHubResults.Invalid("CheckRun", problem.Field, problem.Code);
        }

        var gitHub = await host.GetAsync(cancellationToken);
        return ToResult(await gitHub.Store.CheckRuns.UpdateAsync(id, input.Apply), gitHub, request);
    }

    private static async Task<IResult> GetAsync(long id, SandboxHost host, HttpRequest request, CancellationToken cancellationToken)
    {
        var gitHub = await host.GetAsync(cancellationToken);
        return ToResult(await gitHub.Store.CheckRuns.FindAsync(id), gitHub, request);
    }

    private static async Task<IResult> ListAnnotationsAsync(
        long id, SandboxHost host, HttpContext context, CancellationToken cancellationToken)
    {
        var gitHub = await host.GetAsync(cancellationToken);
        if (await gitHub.Store.CheckRuns.FindAsync(id) is not { } run)
        {
            return GitHubResults.NotFound();
        }

        var address = SandboxAddress.Of(context.Request);
        var page = Paging.Page(context, run.Annotations).Select(a => AnnotationJson.Of(a, run, gitHub.Name, address));
        return GitHubResults.Json(new JsonArray([.. page]));
    }

    /// <summary>As GitHub: the newest of each name, unless <c>filter=all</c>.</summary>
    private static async Task<IResult> ListAsync(
        string reference, SandboxHost host, HttpContext context, CancellationToken cancellationToken)
    {
        var gitHub = await host.GetAsync(cancellationToken);
        if (await gitHub.Repository.FindCommitAsync(reference, cancellationToken) is not { } head)
        {
            return GitHubResults.Error(StatusCodes.Status422UnprocessableEntity, $"No commit found for SHA: {reference}");
        }

        var query = context.Request.Query;
        var runs = (await gitHub.Store.CheckRuns.ListAsync(head))
            .Where(r => !query.ContainsKey("check_name") || r.Name == query["check_name"])
            .Where(r => !query.ContainsKey("status") || r.Status == query["status"])
            .Where(r => !query.ContainsKey("app_id") || query["app_id"] == r.AppId.ToString(CultureInfo.InvariantCulture));
        var shown = query["filter"] == "all" ? runs.ToList() : runs.DistinctBy(static r => (r.AppId, r.Name)).ToList();
        var address = SandboxAddress.Of(context.Request);
        return GitHubResults.Json(new JsonObject
        {
            ["total_count"] = shown.Count,
            ["check_runs"] = new JsonArray([.. Paging.Page(context, shown).Select(r => CheckRunJson.Of(r, gitHub, address))]),
        });
    }

    private static IResult ToResult(CheckRun? run, SandboxGitHub gitHub, HttpRequest request) =>
        run is null ? GitHubResults.NotFound() : GitHubResults.Json(CheckRunJson.Of(run, gitHub, SandboxAddress.Of(request)));
}
