using System.Text.Encodings.Web;
using Automation.Sandbox.Json;
using Automation.Sandbox.Model;
using Automation.Sandbox.Options;

namespace Automation.Sandbox.Http;

/// <summary>
/// The pages on which GitHub creates an App from a manifest, and the exchange of the code that follows
/// (https://docs.github.com/apps/sharing-github-apps/registering-a-github-app-from-a-manifest). The App is the sandbox's own, whatever
/// the manifest asks for.
/// </summary>
internal static class ManifestPages
{
    private const string CreatePath = "/settings/apps/manifest";

    public static void Map(RouteGroupBuilder sandbox)
    {
        sandbox.MapPost("/settings/apps/new", ShowAsync);
        sandbox.MapPost("/organizations/{organisation}/settings/apps/new", ShowAsync);
        sandbox.MapPost(CreatePath, CreateAsync);
        sandbox.MapPost(SandboxAddress.RestPath + "/app-manifests/{code}/conversions", Convert);
    }

    private static async Task<IResult> ShowAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        var manifest = form["manifest"].ToString();
        return ManifestCodes.RedirectOf(manifest) is null
            ? GitHubResults.Error(StatusCodes.Status400BadRequest, "The manifest needs a name, and a redirect_url on this machine.")
            : Results.Text(Page(manifest, request.Query["state"].ToString()), "text/html; charset=utf-8");
    }

    private static async Task<IResult> CreateAsync(HttpRequest request, ManifestCodes codes, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        var manifest = form["manifest"].ToString();
        return ManifestCodes.RedirectOf(manifest) is { } redirect
            ? Results.Redirect($"{redirect}?code={codes.Issue(manifest)}&state={Uri.EscapeDataString(form["state"].ToString())}")
            : GitHubResults.NotFound();
    }

    private static IResult Convert(string code, ManifestCodes codes, HttpRequest request, SandboxOptions options) =>
        codes.Take(code) is { } name
            ? GitHubResults.Json(AppJson.Created(SandboxAddress.Of(request), name, options.Secret), StatusCodes.Status201Created)
            : GitHubResults.NotFound();

    private static string Page(string manifest, string state) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <title>Create a GitHub App (sandbox)</title>
        <h1>Create a GitHub App</h1>
        <p>This is the sandbox: it stands in for GitHub.</p>
        <form method="post" action="{SandboxAddress.Root}{CreatePath}">
        <input type="hidden" name="manifest" value="{HtmlEncoder.Default.Encode(manifest)}">
        <input type="hidden" name="state" value="{HtmlEncoder.Default.Encode(state)}">
        <button>Create GitHub App</button>
        </form>
        </html>
        """;
}
