using Automation.Sandbox.Json;
using Automation.Sandbox.Model;
using Automation.Sandbox.Webhooks;

namespace Automation.Sandbox.Http;

/// <summary>Labels that people put on pull requests, and take off: <c>add</c> or <c>remove</c> names one.</summary>
internal static class LabelPages
{
    private const int LongestName = 50;

    public static void Map(RouteGroupBuilder sandbox) => sandbox.MapPost("/pulls/{number:int}/labels", LabelAsync);

    /// <summary>What a person does to a label is told at once to the App that runs at the same address.</summary>
    private static async Task<IResult> LabelAsync(
        int number,
        SandboxHost host,
        HttpRequest request,
        WebhookSender sender,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var gitHub = await host.GetAsync(cancellationToken);
        if (gitHub.Find(number) is null)
        {
            return GitHubResults.NotFound();
        }

        if (await RequestBody.ReadAsync(request, cancellationToken) is not { } body)
        {
            return GitHubResults.BadJson();
        }

        if (body.Text("login") is not { Length: > 0 } login)
        {
            return GitHubResults.Invalid("Label", "login", "missing_field");
        }

        var (add, remove) = (body.Text("add"), body.Text("remove"));
        if ((add ?? remove) is not { Length: > 0 and <= LongestName } name || (add is not null && remove is not null))
        {
            return GitHubResults.Invalid("Label", "name", "invalid");
        }

        var address = SandboxAddress.Of(request);
        var at = body.Time("at") ?? clock.GetUtcNow();
        if (await gitHub.LabelAsync(number, name, isOn: add is not null, at, login, cancellationToken) is { } turn)
        {
            await sender.SendOnceAsync(new Uri(address.Origin + AppManifest.WebhookPath), turn, cancellationToken);
        }

        return GitHubResults.Json(LabelJson.ListOf(gitHub.LabelsOf(number), gitHub.Name, address));
    }
}
