using Automation.Cli.Terminals;
using Automation.Core.Evaluations;
using Automation.Core.Practices;
using Spectre.Console;

namespace Automation.Cli.Rendering;

/// <summary>An evaluation for people: a table of practices, then every finding with its place and its fix, then what will land.</summary>
internal static class EvaluationView
{
    public static void Write(Terminal terminal, Evaluation evaluation)
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

        terminal.Out.Write(table);
        FindingsView.Write(terminal, [.. evaluation.Results.SelectMany(r => r.Findings)]);
        foreach (var detail in evaluation.Results.SelectMany(r => r.Details))
        {
            Write(terminal.Out, detail);
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
}
