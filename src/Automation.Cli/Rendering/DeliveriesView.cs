using Automation.Cli.Documents;
using Spectre.Console;

namespace Automation.Cli.Rendering;

/// <summary>The deliveries commands' results for people. Whatever GitHub or a message said must not command the terminal.</summary>
internal static class DeliveriesView
{
    public static void Write(IAnsiConsole console, IReadOnlyList<DeliveryDocument> deliveries)
    {
        if (deliveries.Count == 0)
        {
            console.MarkupLine("No deliveries.");
            return;
        }

        var table = new Table().Border(TableBorder.Rounded).AddColumns("received (UTC)", "delivery", "event", "repository", "state", "why");
        foreach (var narrow in (int[])[0, 1, 4])
        {
            table.Columns[narrow].NoWrap();
        }

        foreach (var delivery in deliveries.Where(static d => d.State != DeliveryDocument.Unreadable))
        {
            table.AddRow(
                new Text(Time(delivery.ReceivedAt)),
                Cell(delivery.Id),
                Cell(EventOf(delivery)),
                Cell(delivery.Repository),
                State(delivery.State),
                Cell(delivery.Reason));
        }

        if (table.Rows.Count > 0)
        {
            console.Write(table);
        }

        foreach (var message in deliveries.Where(static d => d.State == DeliveryDocument.Unreadable))
        {
            console.MarkupLineInterpolated($"{VisibleText.Of(message.Id)}: {VisibleText.Of(message.Reason ?? "unreadable")}");
        }
    }

    public static void Write(IAnsiConsole console, DeliveryDetailDocument detail)
    {
        var delivery = detail.Delivery;
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        Add(grid, "delivery", delivery.Id);
        Add(grid, "event", EventOf(delivery));
        Add(grid, "installation", Number(delivery.InstallationId));
        Add(grid, "repository", $"{delivery.Repository} ({Number(delivery.RepositoryId) ?? "none"})".TrimStart());
        Add(grid, "received", Time(delivery.ReceivedAt));
        Add(grid, "state", delivery.State);
        Add(grid, "outcome", delivery.Outcome);
        Add(grid, "why", delivery.Reason);
        Add(grid, "attempt", Number(delivery.Attempt));
        Add(grid, "leased until", Time(delivery.LeaseUntil));
        Add(grid, "finished", Time(delivery.FinishedAt));
        Add(grid, "failed", Time(delivery.FailedAt));
        Add(grid, "payload", Describe(detail.Payload));
        console.Write(grid);
    }

    public static string LineOf(DeliveryActionDocument action)
    {
        var what = action.Action is null ? action.Event : $"{action.Event}.{action.Action}";
        return VisibleText.Of($"{action.Result,-11} {action.Id} {what}{(action.Reason is null ? "" : $": {action.Reason}")}");
    }

    private static void Add(Grid grid, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            grid.AddRow(new Text(name), Cell(value));
        }
    }

    private static string Describe(DeliveryPayloadDocument? payload) => payload is null
        ? "not kept (only bodies of deliveries that failed are)"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{payload.Bytes} bytes, account {payload.Account ?? "unknown"}, sent by {payload.Sender ?? "unknown"}; --payload writes it");

    private static string? EventOf(DeliveryDocument delivery) =>
        delivery.Action is null ? delivery.Event : $"{delivery.Event}.{delivery.Action}";

    private static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Time(DateTimeOffset? time) => time is { } known ? Time(known) : null;

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static Markup State(string state)
    {
        var colour = state switch { "done" => "green", "received" => "yellow", _ => "red" };
        return new Markup($"[{colour}]{state}[/]");
    }

    private static Text Cell(string? text) => new(VisibleText.Of(text ?? ""));
}
