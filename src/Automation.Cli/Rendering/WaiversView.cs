using Automation.Cli.Documents;
using Spectre.Console;

namespace Automation.Cli.Rendering;

/// <summary>Waivers for people. Reasons were written by strangers, and must not command the terminal.</summary>
internal static class WaiversView
{
    public static void Write(IAnsiConsole console, IReadOnlyList<ListedWaiverDocument> waivers, bool all)
    {
        if (waivers.Count == 0)
        {
            console.WriteLine(all ? "No waivers." : "No waivers are in force: --all lists those that have ended too.");
            return;
        }

        var table = new Table().Border(TableBorder.Rounded)
            .AddColumns("pull request", "rule", "state", "given (UTC)", "until", "by", "why");
        foreach (var narrow in (int[])[2, 3, 4])
        {
            table.Columns[narrow].NoWrap();
        }

        foreach (var waiver in waivers)
        {
            table.AddRow(
                Cell(string.Create(CultureInfo.InvariantCulture, $"{waiver.Repository}#{waiver.PullRequest}")),
                Cell(waiver.Rule),
                State(waiver.State),
                Cell(waiver.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
                Cell(waiver.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "open"),
                Cell($"{waiver.By} ({waiver.Role})"),
                Cell(waiver.Reason));
        }

        console.Write(table);
    }

    private static Markup State(string state)
    {
        var colour = state switch { ListedWaiverDocument.InForce => "yellow", ListedWaiverDocument.NoEffect => "red", _ => "grey" };
        return new Markup($"[{colour}]{state.Replace('-', ' ')}[/]");
    }

    private static Text Cell(string text) => new(VisibleText.Of(text));
}
