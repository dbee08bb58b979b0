using Automation.Core.Apps;
using Automation.Core.Ports;
using Automation.GitHub.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Automation.Cli.Doctoring;

/// <summary>A check that needs GitHub to know our App: without one configured, or known, there is nothing to look at.</summary>
internal abstract class AppCheck(IServiceProvider services) : IDoctorCheck
{
    public abstract string Name { get; }

    protected IServiceProvider Services => services;

    protected IAppRegistration Registration => services.GetRequiredService<IAppRegistration>();

    public async Task<CheckResult> RunAsync(CancellationToken cancellationToken)
    {
        var options = services.GetRequiredService<IOptions<GitHubOptions>>().Value;
        if (options.ReadOnly || options.ReceiveOnly)
        {
            return WithoutApp(options);
        }

        var lookup = await Registration.GetAppAsync(cancellationToken);
        return await RunAsync(lookup, options, cancellationToken);
    }

    protected virtual CheckResult WithoutApp(GitHubOptions options) => CheckResult.Ok("There is no App to look at.");

    /// <summary>What GitHub's refusal of the App's key means for this check.</summary>
    protected virtual Task<CheckResult> RunAsync(AppLookup lookup, GitHubOptions options, CancellationToken cancellationToken) =>
        lookup.App is { } app
            ? RunAsync(app, cancellationToken)
            : Task.FromResult(CheckResult.Problem(AppKeyCheck.Refused(lookup, options)));

    protected abstract Task<CheckResult> RunAsync(AppRecord app, CancellationToken cancellationToken);
}
