using Automation.Sandbox.Http;
using Automation.Sandbox.Json;
using Automation.Sandbox.Model;
using Microsoft.AspNetCore.Http.Features;

namespace Automation.Sandbox.Rest;

/// <summary>Labels of pull requests. Whoever puts one on here, or takes it off, is the App.</summary>
internal static class LabelEndpoints
{
    private const int LongestName = 50;

    public static void Map(RouteGroupBuilder repository)
    {
        repository.MapGet("/issues/{number:int}/labels", ListAsync);
        repository.MapPost("/issues/{number:int}/labels", AddAsync);
        repository.MapDelete("/issues/{number:int}/labels/{**name}", RemoveAsync);
    }

    private static async Task<IResult> ListAsync(int number, SandboxHost host, HttpContext context, CancellationToken cancellationToken)
    {
        var gitHub = await host.GetAsync(cancellationToken);
        return gitHub.Find(number) is null
            ? GitHubResults.NotFound()
            : GitHubResults.Json(LabelJson.ListOf(
                Paging.Page(context, gitHub.LabelsOf(number)), gitHub.Name, SandboxAddress.Of(context.Request)));
    }

    /// <summary>Those that the repository does not have are made.</summary>
    private static async Task<IResult> AddAsync(
        int number, SandboxHost host, HttpRequest request, TimeProvider clock, CancellationToken cancellationToken)
    {
        var gitHub = await host.GetAsync(cancellationToken);
        if (gitHub.Find(number) is null)
        {
            return GitHubResults.NotFound();
        }

        if (await ReadNamesAsync(request, cancellationToken) is not { } names)
        {
            return GitHubResults.BadJson();
        }

        if (names.Exists(static n => n.Length is 0 or > LongestName))
        {
            return GitHubResults.Invalid("Label", "name", "invalid");
        }

        foreach (var name in names)
        {
            await gitHub.LabelAsync(number, name, isOn: true, clock.GetUtcNow(), login: null, cancellationToken);
        }

        return Labels(gitHub, number, request);
    }

    private static async Task<IResult> RemoveAsync(
        int number, SandboxHost host, HttpRequest request, TimeProvider clock, CancellationToken cancellationToken)
    {
        var gitHub = await host.GetAsync(cancellationToken);
        if (gitHub.Find(number) is null)
        {
            return GitHubResults.NotFound();
        }

        var turn = await gitHub.LabelAsync(number, NameIn(request), isOn: false, clock.GetUtcNow(), login: null, cancellationToken);
        return turn is null ? GitHubResults.Error(StatusCodes.Status404NotFound, "Label does not exist") : Labels(gitHub, number, request);
    }

    private static IResult Labels(SandboxGitHub gitHub, int number, HttpRequest request) =>
        GitHubResults.Json(LabelJson.ListOf(gitHub.LabelsOf(number), gitHub.Name, SandboxAddress.Of(request)));

    /// <summary>The last segment as it was sent: a route value has all of it decoded but slashes.</summary>
    private static string NameIn(HttpRequest request)
    {
        var path = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?')[0];
        return Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]);
    }

    /// <summary>A list of names, bare or in an object; null for anything else.</summary>
    private static async Task<List<string>?> ReadNamesAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var body = await JsonNode.ParseAsync(request.Body, cancellationToken: cancellationToken);
            return (body as JsonArray ?? (body as JsonObject)?["labels"] as JsonArray)?.Deserialize<List<string>>();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
