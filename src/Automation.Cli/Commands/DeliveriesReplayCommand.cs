using Automation.Cli.Delivering;
using Automation.Cli.Serving;
using Automation.Cli.Terminals;

namespace Automation.Cli.Commands;

/// <summary><c>automation deliveries replay</c>.</summary>
internal static class DeliveriesReplayCommand
{
    private static readonly TimeSpan Usual = TimeSpan.FromDays(30);

    private const string Help = """
        Put failed deliveries back on the queue, with the bodies that were kept. Where the app runs, it handles them at once.

        Examples:
          automation deliveries replay 0b989ba4-242f-11e5-81e1-c7b6966d2516
          automation deliveries replay --failed --since 24h --dry-run
        """;

    public static Command Create(Terminal terminal)
    {
        var failed = new Option<bool>("--failed") { Description = "All that failed." };
        var ids = DeliveryArguments.Ids("--failed");
        var since = DeliveryArguments.Since("30d");
        var installation = DeliveryArguments.Installation();
        var dryRun = DeliveryArguments.DryRun();
        var reason = DeliveryArguments.Reason();
        var data = DeliveryArguments.Data();
        var format = CommonOptions.Format();
        var command = new Command("replay", Help) { ids, failed, since, installation, dryRun, reason, data, format };
        DeliveryArguments.RequireOne(command, ids, failed, since, installation);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = AutomationServices.Open(parsed.GetValue(data));
            var replay = DeliveriesCommand.Get<DeliveryReplay>(services);
            var from = parsed.GetValue(since) ?? services.Get<TimeProvider>().GetUtcNow() - Usual;
            var rows = parsed.GetValue(failed)
                ? await replay.FindFailedAsync(parsed.GetValue(installation), from, cancellationToken)
                : await replay.FindAsync(parsed.GetValue(ids) ?? [], cancellationToken);
            return await DeliveryActions.WriteAsync(
                terminal,
                replay.RunAsync(rows, parsed.GetValue(dryRun), parsed.GetValue(reason), cancellationToken),
                parsed.GetValue(format));
        });
        return command;
    }
}
