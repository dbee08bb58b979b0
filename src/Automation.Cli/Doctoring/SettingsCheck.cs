using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Automation.Cli.Doctoring;

/// <summary>Would <c>serve</c> start with these settings?</summary>
internal sealed class SettingsCheck(IServiceProvider services) : IDoctorCheck
{
    public string Name => "settings";

    public Task<CheckResult> RunAsync(CancellationToken cancellationToken)
    {
        // What is wrong with them is thrown, all of it at once.
        services.GetRequiredService<IStartupValidator>().Validate();
        return Task.FromResult(CheckResult.Ok("All settings can be read and fit together."));
    }
}
