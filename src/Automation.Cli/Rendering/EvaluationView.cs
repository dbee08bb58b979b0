using Automation.Core.Evaluations;
using Automation.Core.Practices;
using Spectre.Console;

namespace Automation.Cli.Rendering;

/// <summary>An evaluation for people: a table of practices, then every finding with its place and its fix, then what will land.</summary>
internal static class EvaluationView
{
    public static void Write(IAnsiConsole console, Evaluation evaluation)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("practice", "verdict", "errors", "warnings", "remarks");
        foreach (var result in evaluation.Results)
        {
            table.AddRow(
                new Markup(Markup.Escape(result.Practice)),
                new Markup(Verdict(result.Conclusion)),
                Count(result, Severity.Error),
                Count(result, Severity.Warning),
                new Text(Remark(result)));
        }

        console.Write(table);
        Write(console, [.. evaluation.Results.SelectMany(r => r.Findings)]);
        foreach (var detail in evaluation.Results.SelectMany(r => r.Details))
        {
            Write(console, detail);
        }
    }

    /// <summary>A conclusion as coloured markup.</summary>
    public static string Verdict(Conclusion conclusion) => conclusion switch
    {
        Conclusion.Success => "[green]success[/]",
        Conclusion.Failure => "[red]failure[/]",
        Conclusion.Neutral => "[yellow]neutral[/]",
        _ => "[grey]skipped[/]",
    };

    /// <summary>Findings with their places and fixes; one fix for neighbours that are put right together.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyList<Finding> findings)
    {
        foreach (var (index, finding) in findings.Index())
        {
            Write(console, finding);
            if (findings.ElementAtOrDefault(index + 1)?.Fix != finding.Fix)
            {
                console.Write(new VerbatimLine($"  fix: {finding.Fix}"));
            }
        }
    }

    private static void Write(IAnsiConsole console, Finding finding)
    {
        var colour = finding.Severity switch { Severity.Error => "red", Severity.Warning => "yellow", _ => "grey" };
        var word = finding.Severity.ToString().ToLowerInvariant();
        console.MarkupLine($"[{colour}]{word}[/] [bold]{Markup.Escape(finding.Rule)}[/]{Markup.Escape(Place(finding.Location))}");
        console.Write(new VerbatimLine($"  {finding.Message}"));
        if (finding.WaitsFor.Count > 0)
        {
            console.Write(new VerbatimLine($"  waiting for: {string.Join(", ", finding.WaitsFor)}"));
        }
    }

    private static void Write(IAnsiConsole console, ResultDetail detail)
    {
        console.MarkupLine($"[bold]{Markup.Escape(detail.Title)}[/]");
        foreach (var line in detail.Text.ReplaceLineEndings("\n").Split('\n'))
        {
            console.Write(new VerbatimLine($"  {line}"));
        }
    }

    private static Text Count(PracticeResult result, Severity severity) =>
        new(result.Findings.Count(f => f.Severity == severity).ToString(CultureInfo.InvariantCulture));

    private static string Remark(PracticeResult result) =>
        string.Join("; ", new[] { result.SkipReason }.OfType<string>().Concat(result.Unchecked).Concat(result.Notes));

    private static string Place(Location? location) => location switch
    {
        { Path: { } path, Line: { } line } => $" {path}:{line}",
        { Path: { } path } => $" {path}",
        { Commit: { } commit } => $" {commit.Short}",
        _ => "",
    };
}
