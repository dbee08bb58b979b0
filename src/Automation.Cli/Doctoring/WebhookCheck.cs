using Automation.Core.Apps;
using Automation.Core.Ports;
using Automation.Pipeline.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Automation.Cli.Doctoring;

/// <summary>
/// Does GitHub send deliveries here, signed, and are they taken? Whether this app can be reached is for GitHub to say: what it last
/// delivered tells.
/// </summary>
internal sealed class WebhookCheck(IServiceProvider services) : AppCheck(services)
{
    private const int Recent = 20;

    public override string Name => "webhook";

    protected override async Task<CheckResult> RunAsync(AppRecord app, CancellationToken cancellationToken)
    {
        if (await Registration.GetWebhookAsync(cancellationToken) is not { Url: { } url } webhook)
        {
            return CheckResult.Problem(
                $"The App has no webhook, so nothing is heard of pull requests. Set Webhook URL to https://HOST{AppManifest.WebhookPath} "
                + $"and tick Active at {app.Settings}.");
        }

        string[] wrong = [.. Wrong(webhook, url, app)];
        if (wrong.Length > 0)
        {
            return CheckResult.Problem(wrong);
        }

        var page = await Services.GetRequiredService<IAppDeliveries>().ListAsync(cursor: null, cancellationToken);
        return page.Items.Count == 0
            ? CheckResult.Warning(
                $"GitHub delivers to {url}, and has not yet. Is the webhook active at {app.Settings}, and the App installed?")
            : Judge([.. page.Items.Take(Recent)], url, app);
    }

    private static CheckResult Judge(IReadOnlyList<HookDelivery> attempts, Uri url, AppRecord app)
    {
        var newest = attempts.MaxBy(static a => a.DeliveredAt)!;
        var failed = attempts.Count(static a => !a.IsAccepted);
        var said = string.Create(
            CultureInfo.InvariantCulture,
            $"{failed} of GitHub's last {attempts.Count} deliveries to {url} failed; the newest, {newest.Event} of "
                + $"{newest.DeliveredAt.UtcDateTime:yyyy-MM-dd HH:mm}, {Outcome(newest)}.");
        return !newest.IsAccepted
            ? CheckResult.Problem($"{said} {Advice(newest)} See {app.Settings}/advanced.")
            : failed > 0
                ? CheckResult.Warning($"{said} See {app.Settings}/advanced.")
                : CheckResult.Ok($"GitHub delivers to {url}, and its last {Counted(attempts.Count)} taken.");
    }

    private static string Outcome(HookDelivery attempt) => attempt.IsAccepted
        ? "was taken"
        : string.Create(CultureInfo.InvariantCulture, $"ended with {attempt.StatusCode} ({attempt.Status})");

    private static string Advice(HookDelivery attempt) => attempt.StatusCode switch
    {
        401 => "The secrets differ: set GitHub:WebhookSecrets:0 to the one on the App's settings page.",
        404 => $"Nothing takes deliveries there: the address ends with {AppManifest.WebhookPath} where this app runs.",
        >= 500 => "The app did not take it: its log says why, where it runs at that address.",
        _ => "Check that the app runs, and that GitHub can reach the address.",
    };

    private static string Counted(int deliveries) => deliveries == 1
        ? "delivery was"
        : string.Create(CultureInfo.InvariantCulture, $"{deliveries} deliveries were");

    private IEnumerable<string> Wrong(WebhookRecord webhook, Uri url, AppRecord app)
    {
        var expected = Services.GetRequiredService<IOptions<DigestOptions>>().Value.PublicUrl;
        if (!url.AbsolutePath.EndsWith(AppManifest.WebhookPath, StringComparison.Ordinal))
        {
            yield return $"GitHub delivers to {url}, where this app takes nothing. Let Webhook URL end with {AppManifest.WebhookPath} at "
                + $"{app.Settings}.";
        }

        if (expected is not null && !string.Equals(expected.Host, url.Host, StringComparison.OrdinalIgnoreCase))
        {
            yield return $"GitHub delivers to {url.Host}, but Digest:PublicUrl says {expected.Host}. Correct the one that is wrong: "
                + $"Webhook URL at {app.Settings}, or the setting.";
        }

        if (webhook.ContentType != "json")
        {
            yield return $"GitHub delivers forms, which are refused. Set Content type to application/json at {app.Settings}.";
        }

        if (!webhook.HasSecret)
        {
            yield return $"GitHub does not sign what it delivers, and unsigned deliveries are refused. Set a Webhook secret at "
                + $"{app.Settings}, the same as GitHub:WebhookSecrets:0.";
        }

        if (webhook.SkipsTlsCheck)
        {
            yield return $"GitHub delivers to whoever answers as {url.Host}. Enable SSL verification at {app.Settings}.";
        }
    }
}
