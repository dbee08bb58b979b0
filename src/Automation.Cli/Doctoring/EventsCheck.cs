using Automation.Core.Apps;

namespace Automation.Cli.Doctoring;

/// <summary>Is the App subscribed to the events that are acted on?</summary>
internal sealed class EventsCheck(IServiceProvider services) : AppCheck(services)
{
    public override string Name => "events";

    protected override Task<CheckResult> RunAsync(AppRecord app, CancellationToken cancellationToken)
    {
        string[] missing = [.. AppEvents.Subscribed.Except(app.Events, StringComparer.Ordinal)];
        return Task.FromResult(missing.Length > 0
            ? CheckResult.Problem(
                $"The App is not subscribed to {string.Join(", ", missing)}: what happens there is not seen. Tick them under "
                + $"'Subscribe to events' at {app.Settings}/permissions.")
            : CheckResult.Ok($"The App is subscribed to {string.Join(", ", AppEvents.Subscribed)}."));
    }
}
