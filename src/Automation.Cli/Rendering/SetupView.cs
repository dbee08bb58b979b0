using Automation.Cli.Documents;
using Automation.Cli.SettingUp;
using Automation.Cli.Terminals;

namespace Automation.Cli.Rendering;

/// <summary>What a setup came to.</summary>
internal static class SetupView
{
    public static void Show(Terminal terminal, SetupRequest request, SetupResult result, OutputFormat format)
    {
        if (format == OutputFormat.Json)
        {
            terminal.WriteJson(Document(request, result), CliJson.Default.SetupDocument);
            return;
        }

        terminal.WriteLine($"Created the GitHub App {result.App.Name} (id {result.App.Id.ToString(CultureInfo.InvariantCulture)}).");
        terminal.WriteLine($"Its key and webhook secret are in {result.Place.Location}.");
        terminal.WriteLine("");
        terminal.WriteLine("Next:");
        foreach (var (index, step) in Steps(request, result).Index())
        {
            terminal.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {index + 1}. {step}"));
        }
    }

    private static IEnumerable<string> Steps(SetupRequest request, SetupResult result) =>
    [
        $"Install it on repositories: {result.App.Install}",
        .. result.Place.Next,
        .. request.PublicUrl is null ? new[] { WebhookOff(result) } : [],
        .. result.SecretIsOurs ? new[] { SecretMissing(result) } : [],
        "Check it: automation doctor",
    ];

    private static string WebhookOff(SetupResult result) =>
        $"The webhook is off, since no public address was given. Once there is one, set Webhook URL to https://HOST/api/github/webhooks "
        + $"and tick Active at {result.App.Settings}";

    private static string SecretMissing(SetupResult result) =>
        $"GitHub made no webhook secret: enter the one that was stored (GitHub:WebhookSecrets:0) at {result.App.Settings}";

    private static SetupDocument Document(SetupRequest request, SetupResult result) => new(
        result.App.Id,
        result.App.Slug,
        result.App.Name,
        result.App.Page.AbsoluteUri,
        result.App.Settings.AbsoluteUri,
        result.App.Install.AbsoluteUri,
        result.Place.Store,
        result.Place.Location,
        request.Manifest(request.GitHub.Web).WebhookUrl?.AbsoluteUri,
        result.Problem);
}
