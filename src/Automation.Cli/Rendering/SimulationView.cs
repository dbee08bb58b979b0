using Automation.Cli.Simulating;
using Automation.Core.Policies.Changes;
using Automation.Core.Practices;
using Spectre.Console;

namespace Automation.Cli.Rendering;

/// <summary>A simulation for people: a table of the verdicts that would change, then the totals.</summary>
internal static class SimulationView
{
    private const int TitleWidth = 50;

    public static void Write(IAnsiConsole console, Simulation simulation)
    {
        var total = simulation.PullRequests.Count;
        if (simulation.PullRequests.Any(p => p.Verdicts.Any(v => v.IsChange)))
        {
            console.Write(Table(simulation));
        }

        foreach (var (practice, totals) in SimulationTotals.ByPractice(simulation.PullRequests))
        {
            console.MarkupLineInterpolated($"{practice}: {Counts(totals)} of {Plural.Number(total)}");
        }

        foreach (var sentence in simulation.NotKnown)
        {
            console.MarkupLineInterpolated($"[yellow]{sentence}[/]");
        }

        var overall = SimulationTotals.Overall(simulation.PullRequests);
        console.MarkupLineInterpolated($"{simulation.Repository}: {Counts(overall)} of {Plural.Of(total, "pull request")}.");
    }

    private static string Counts(SimulationTotals totals) =>
        $"would newly fail {Plural.Number(totals.NewlyFailing)}, newly pass {Plural.Number(totals.NewlyPassing)}";

    private static Table Table(Simulation simulation)
    {
        var table = new Table().Border(TableBorder.Rounded)
            .AddColumn("#", c => c.RightAligned()).AddColumns("title", "practice", "now -> then", "rules that decide");
        foreach (var pullRequest in simulation.PullRequests)
        {
            foreach (var verdict in pullRequest.Verdicts.Where(v => v.IsChange))
            {
                table.AddRow(
                    new Text(pullRequest.Number.ToString(CultureInfo.InvariantCulture)),
                    new Text(Shorten(VisibleText.Of(pullRequest.Title ?? ""))),
                    new Text(verdict.Practice),
                    new Markup($"{verdict.Before.Word} -> [{Colour(verdict)}]{verdict.After.Word}[/]"),
                    new Text(string.Join(", ", verdict.Rules.Select(Rule))));
            }
        }

        return table;
    }

    private static string Shorten(string title) => title.Length <= TitleWidth ? title : title[..(TitleWidth - 1)] + "…";

    private static string Colour(VerdictChange verdict) => verdict.NewlyFails ? "red" : verdict.NewlyPasses ? "green" : "yellow";

    /// <summary>The practice stands beside it: <c>type-enum 0 -> 2</c>.</summary>
    private static string Rule(RuleChange rule) => string.Create(
        CultureInfo.InvariantCulture, $"{rule.Rule.Split('/', 2)[^1]} {rule.Before} -> {rule.After}");
}
