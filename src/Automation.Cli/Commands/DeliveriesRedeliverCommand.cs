using Automation.Cli.Delivering;
using Automation.Cli.Serving;
using Automation.Cli.Terminals;
using Automation.Core.Ports;
using Automation.Pipeline.Recovery;

namespace Automation.Cli.Commands;

/// <summary><c>automation deliveries redeliver</c>.</summary>
internal static class DeliveriesRedeliverCommand
{
    private const string Help = """
        Ask GitHub to send deliveries of the last three days again, one a second. The app must be reachable to receive them.

        Examples:
          automation deliveries redeliver 0b989ba4-242f-11e5-81e1-c7b6966d2516
          automation deliveries redeliver --missed --dry-run
        """;

    public static Command Create(Terminal terminal)
    {
        var missed = new Option<bool>("--missed")
        {
            Description = "All that no attempt brought here, or that were accepted and then lost.",
        };
        var ids = DeliveryArguments.Ids("--missed");
        var since = DeliveryArguments.Since("3d");
        var dryRun = DeliveryArguments.DryRun();
        var reason = DeliveryArguments.Reason();
        var data = DeliveryArguments.Data();
        var format = CommonOptions.Format();
        var command = new Command("redeliver", Help) { ids, missed, since, dryRun, reason, data, format };
        DeliveryArguments.RequireOne(command, ids, missed, since);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = AutomationServices.Open(parsed.GetValue(data));
            var redelivery = DeliveriesCommand.Get<DeliveryRedelivery>(services);
            var from = parsed.GetValue(since) ?? services.Get<TimeProvider>().GetUtcNow() - RecoveryRule.Window;
            var attempts = parsed.GetValue(missed)
                ? await MissedAsync(terminal, redelivery, from, cancellationToken)
                : await redelivery.FindAsync(parsed.GetValue(ids) ?? [], cancellationToken);
            return await DeliveryActions.WriteAsync(
                terminal,
                redelivery.RunAsync(attempts, parsed.GetValue(dryRun), parsed.GetValue(reason), cancellationToken),
                parsed.GetValue(format));
        });
        return command;
    }

    private static async Task<IReadOnlyList<HookDelivery>> MissedAsync(
        Terminal terminal, DeliveryRedelivery redelivery, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var missed = await redelivery.FindMissedAsync(since, cancellationToken);
        if (!missed.IsComplete || missed.Cursor is not null)
        {
            terminal.Say($"There are more than one run takes: these are {missed.Attempts.Count}; run the command again for the others.");
        }

        return missed.Attempts;
    }
}
