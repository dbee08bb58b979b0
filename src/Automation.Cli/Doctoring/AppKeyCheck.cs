using Automation.Core.Apps;
using Automation.GitHub.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Cli.Doctoring;

/// <summary>Does GitHub know the App by its key, and do the clocks agree?</summary>
internal sealed class AppKeyCheck(IServiceProvider services) : AppCheck(services)
{
    /// <summary>A token is issued a minute back and ends within GitHub's ten minutes; past a minute ahead GitHub refuses it.</summary>
    private static readonly TimeSpan Bearable = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Noticeable = TimeSpan.FromSeconds(30);

    public override string Name => "github";

    /// <summary>GitHub's refusal in a sentence.</summary>
    public static string Refused(AppLookup lookup, GitHubOptions options) =>
        $"GitHub refuses the App's key ({lookup.Refusal?.TrimEnd('.')}). Check that GitHub:AppId ({Text(options.AppId)}) and "
        + $"{KeySetting(options)} belong to one App, that the key was not deleted on its settings page, and this machine's clock.";

    protected override CheckResult WithoutApp(GitHubOptions options) => CheckResult.Warning(options.ReadOnly
        ? "GitHub is read with GitHub:Token, and nothing is published. Create an App with 'automation setup'."
        : "No GitHub App is configured, so no pull request is evaluated. Create one with 'automation setup'.");

    protected override async Task<CheckResult> RunAsync(AppLookup lookup, GitHubOptions options, CancellationToken cancellationToken)
    {
        var now = Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var skew = lookup.ServerTime is { } server ? now - server : TimeSpan.Zero;
        if (skew.Duration() > Bearable)
        {
            return CheckResult.Problem(Skewed(skew, "GitHub refuses tokens of such a clock."));
        }

        var result = await base.RunAsync(lookup, options, cancellationToken);
        if (lookup.App is { } app && app.Id != options.AppId)
        {
            return CheckResult.Problem(
                $"The key belongs to another App: GitHub:AppId is {Text(options.AppId)}, and GitHub answers as {app.Slug} "
                + $"({Text(app.Id)}). Correct GitHub:AppId or {KeySetting(options)}.");
        }

        return result.Status == CheckStatus.Ok && skew.Duration() > Noticeable
            ? CheckResult.Warning(Skewed(skew, "From a minute on GitHub refuses tokens of such a clock."))
            : result;
    }

    protected override Task<CheckResult> RunAsync(AppRecord app, CancellationToken cancellationToken) =>
        Task.FromResult(CheckResult.Ok($"GitHub knows the App {app.Slug} by its key."));

    private static string Skewed(TimeSpan skew, string consequence) => string.Create(
        CultureInfo.InvariantCulture,
        $"This machine's clock is {skew.Duration().TotalSeconds:F0} seconds {(skew > TimeSpan.Zero ? "ahead of" : "behind")} GitHub's. "
            + $"{consequence} Set it by a time server.");

    private static string KeySetting(GitHubOptions options) =>
        !string.IsNullOrWhiteSpace(options.KeyVaultKeyId) ? "GitHub:KeyVaultKeyId"
        : !string.IsNullOrWhiteSpace(options.PrivateKeyPath) ? "GitHub:PrivateKeyPath"
        : "GitHub:PrivateKey";

    private static string Text(long? id) => id?.ToString(CultureInfo.InvariantCulture) ?? "not set";
}
