using Automation.Cli.Documents;
using Automation.Cli.Replaying;
using Automation.Core.Reporting;
using Spectre.Console;

namespace Automation.Cli.Rendering;

/// <summary>A replay for people: a table of pull requests and verdicts, the figures, and one comment as GitHub would show it.</summary>
internal static class ReplayView
{
    private const int TitleWidth = 60;

    public static void Write(IAnsiConsole console, ReplayDocument replay, RequestFigures requests, ReplayedComment? comment)
    {
        console.Write(Table(replay));
        var d = replay.Deliveries;
        console.MarkupLineInterpolated(
            $"{replay.Repository}: {replay.PullRequests} pull requests;");
        console.MarkupLineInterpolated(
            $"{d.Sent} deliveries sent, {d.Processed} processed, {d.Failed} failed;");
        console.MarkupLineInterpolated(
            $"{replay.CheckRuns} check runs and {replay.Comments} comments published in {replay.ElapsedMs / 1000.0:F1} s.");
        if (requests.Evaluations > 0)
        {
            var (reads, writes) = (requests.PerEvaluation(requests.Reads), requests.PerEvaluation(requests.Writes));
            console.MarkupLineInterpolated($"requests: {reads} reads and {writes} writes per evaluation.");
        }

        if (comment is not null)
        {
            console.WriteLine();
            console.Write(new Panel(MarkdownRenderer.Render(comment.Body))
                .Header($" The comment on #{comment.PullRequest} ", Justify.Left)
                .Border(BoxBorder.Rounded));
        }
    }

    private static Table Table(ReplayDocument replay)
    {
        var practices = replay.Evaluations.SelectMany(e => e.Practices.Keys).Distinct().ToArray();
        var table = new Table().Border(TableBorder.Rounded).AddColumn("#", c => c.RightAligned()).AddColumn("title");
        foreach (var practice in practices)
        {
            table.AddColumn(practice);
        }

        foreach (var evaluation in replay.Evaluations)
        {
            var cells = practices.Select(p => Cell(evaluation.Practices.GetValueOrDefault(p)));
            table.AddRow([new Text(Invariant(evaluation.PullRequest)), new Text(Shorten(evaluation.Title ?? "")), .. cells]);
        }

        return table;
    }

    private static Markup Cell(PracticeDocument? practice)
    {
        if (practice is null)
        {
            return new Markup("");
        }

        var warnings = practice.Findings.Count(f => f.Severity == "warning");
        var colour = practice.Conclusion switch { "success" => "green", "failure" => "red", "neutral" => "yellow", _ => "grey" };
        return new Markup($"[{colour}]{practice.Conclusion}[/]{(warnings > 0 ? $" [yellow]{Invariant(warnings)}![/]" : "")}");
    }

    private static string Shorten(string title) => title.Length <= TitleWidth ? title : title[..(TitleWidth - 1)] + "…";

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
