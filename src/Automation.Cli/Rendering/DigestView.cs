using Automation.Cli.Documents;
using Spectre.Console;

namespace Automation.Cli.Rendering;

/// <summary>The digest commands' results for people.</summary>
internal static class DigestView
{
    public static void Write(IAnsiConsole console, DigestPreviewDocument document)
    {
        foreach (var digest in document.Digests)
        {
            console.MarkupLineInterpolated($"[bold]{digest.Team}[/] {digest.Week}: {digest.Subject}");
            if (digest.Quiet)
            {
                console.MarkupLine("  Nothing happened: it would only be sent to a team that sets 'send-when-quiet'.");
            }

            foreach (var file in digest.Files)
            {
                console.MarkupLineInterpolated($"  {file}");
            }
        }
    }

    public static void Write(IAnsiConsole console, DigestSendDocument document)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("team", "week", "recipient", "state", "why");
        foreach (var run in document.Runs)
        {
            table.AddRow(
                new Text(run.Team), new Text(run.Week), new Text(run.Address), State(run.State), new Text(run.Reason ?? ""));
        }

        console.Write(table);
        console.MarkupLineInterpolated(
            $"{document.Sent} sent, {document.Skipped} skipped, {document.Failed} failed, {document.Unknown} unknown.");
    }

    private static Markup State(string state)
    {
        var colour = state switch { "sent" => "green", "failed" => "red", "unknown" or "sending" or "waiting" => "yellow", _ => "grey" };
        return new Markup($"[{colour}]{state}[/]");
    }
}
