using Automation.Cli.Delivering;
using Automation.Cli.Documents;
using Automation.Cli.Rendering;
using Automation.Cli.Serving;
using Automation.Cli.Terminals;
using Automation.Pipeline.Deliveries;

namespace Automation.Cli.Commands;

/// <summary><c>automation deliveries list</c>.</summary>
internal static class DeliveriesListCommand
{
    private const int UsualLimit = 50;

    private static readonly TimeSpan Usual = TimeSpan.FromHours(24);

    private const string Help = """
        List deliveries by when they were received, newest first, and the messages that could not be read.

        Examples:
          automation deliveries list
          automation deliveries list --state failed --since 7d --format json
        """;

    public static Command Create(Terminal terminal)
    {
        var state = State();
        var since = DeliveryArguments.Since("24h");
        var installation = DeliveryArguments.Installation();
        var limit = CommonOptions.Limit("How many at most.", UsualLimit);
        var data = DeliveryArguments.Data();
        var format = CommonOptions.Format();
        var command = new Command("list", Help) { state, since, installation, limit, data, format };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = AutomationServices.Open(parsed.GetValue(data));
            var selection = new DeliverySelection(
                parsed.GetValue(state),
                parsed.GetValue(installation),
                parsed.GetValue(since) ?? services.Get<TimeProvider>().GetUtcNow() - Usual,
                parsed.GetValue(limit));
            var deliveries = await selection.ReadAsync(
                services.Get<DeliveryListing>(), services.Get<FailedDeliveries>(), cancellationToken);
            Write(terminal, deliveries, selection.Limit, parsed.GetValue(format));
            return ExitCode.Fine;
        });
        return command;
    }

    private static Option<string?> State()
    {
        string[] states = ["failed", "done", "received", DeliveryDocument.Unreadable];
        var option = new Option<string?>("--state") { Description = "Only those in this state.", HelpName = string.Join('|', states) };
        option.AcceptOnlyFromAmong(states);
        return option;
    }

    private static void Write(Terminal terminal, IReadOnlyList<DeliveryDocument> deliveries, int limit, OutputFormat format)
    {
        if (format == OutputFormat.Json)
        {
            foreach (var delivery in deliveries)
            {
                terminal.WriteJson(delivery, CliJson.Default.DeliveryDocument);
            }
        }
        else
        {
            DeliveriesView.Write(terminal.Out, deliveries);
        }

        if (deliveries.Count == limit)
        {
            terminal.Say($"Only the newest {limit} are listed: --limit lists more.");
        }
    }
}
