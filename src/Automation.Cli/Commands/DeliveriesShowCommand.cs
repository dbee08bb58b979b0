using Automation.Cli.Delivering;
using Automation.Cli.Documents;
using Automation.Cli.Rendering;
using Automation.Cli.Serving;
using Automation.Cli.Terminals;
using Automation.Core.Identity;
using Automation.Core.Ports;
using Automation.Core.Webhooks;
using Automation.Pipeline.Deliveries;

namespace Automation.Cli.Commands;

/// <summary><c>automation deliveries show</c>.</summary>
internal static class DeliveriesShowCommand
{
    private const string Help = """
        Show what became of a delivery.

        Examples:
          automation deliveries show 0b989ba4-242f-11e5-81e1-c7b6966d2516
          automation deliveries show 0b989ba4-242f-11e5-81e1-c7b6966d2516 --payload > payload.json
        """;

    public static Command Create(Terminal terminal)
    {
        var id = new Argument<DeliveryId>("ID")
        {
            Description = "Delivery id (X-GitHub-Delivery).",
            CustomParser = static result => DeliveryArguments.ParseId(result, result.Tokens[0].Value),
        };
        var payload = new Option<bool>("--payload") { Description = "Write the kept body of a failed delivery, and nothing else." };
        var data = DeliveryArguments.Data();
        var format = CommonOptions.Format();
        var command = new Command("show", Help) { id, payload, data, format };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = AutomationServices.Open(parsed.GetValue(data));
            var named = parsed.GetValue(id);
            var row = await services.Get<IDeliveryLedger>().GetAsync(null, named, cancellationToken)
                ?? throw DeliverySentences.Unknown(named);
            var body = await services.Get<FailedDeliveries>().ReadBodyAsync(row, cancellationToken);
            if (parsed.GetValue(payload))
            {
                WriteBody(terminal, row, body);
            }
            else
            {
                Write(terminal, new DeliveryDetailDocument(DeliveryDocument.Of(row), Summary(body)), parsed.GetValue(format));
            }

            return ExitCode.Fine;
        });
        return command;
    }

    private static DeliveryPayloadDocument? Summary(byte[]? body)
    {
        if (body is null)
        {
            return null;
        }

        WebhookRouting.TryRead(body, out var fields);
        return new DeliveryPayloadDocument(body.Length, fields.Account, fields.Sender);
    }

    private static void WriteBody(Terminal terminal, DeliveryRecord row, byte[]? body) =>
        terminal.WriteLine(System.Text.Encoding.UTF8.GetString(body ?? throw CommandFailureException.Usage(
            $"The body of delivery {row.Id} is not kept: only those of deliveries that failed are, for 90 days.")));

    private static void Write(Terminal terminal, DeliveryDetailDocument detail, OutputFormat format)
    {
        if (format == OutputFormat.Json)
        {
            terminal.WriteJson(detail, CliJson.Default.DeliveryDetailDocument);
        }
        else
        {
            DeliveriesView.Write(terminal.Out, detail);
        }
    }
}
