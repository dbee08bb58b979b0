using Automation.Core.Ports;
using Automation.Pipeline.Evaluations;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Cli.Doctoring;

/// <summary>Is an installation paused, and so without verdicts? People forget.</summary>
internal sealed class PausesCheck(IServiceProvider services) : IDoctorCheck
{
    public string Name => "pauses";

    public async Task<CheckResult> RunAsync(CancellationToken cancellationToken)
    {
        var store = services.GetRequiredService<IInstallationStore>();
        var paused = await Pages.AllAsync<Installation>(store.ListAsync, cancellationToken)
            .Where(static i => i is { IsPaused: true, IsDeleted: false })
            .Select(SentenceOf)
            .ToListAsync(cancellationToken);
        return paused.Count == 0 ? CheckResult.Ok("No installation is paused.") : CheckResult.Warning(paused);
    }

    private static string SentenceOf(Installation installation) => string.Create(
        CultureInfo.InvariantCulture,
        $"Installation {installation.Id} on '{installation.Account}' is paused since {installation.PausedAt:yyyy-MM-dd}: its pull requests "
            + $"wait for their checks. Run 'automation installations resume {installation.Id}' to go on.");
}
