using Automation.Cli.Deciding;
using Automation.Cli.Documents;
using Automation.Cli.Rendering;
using Automation.Cli.Sarif;
using Automation.Cli.Terminals;
using Automation.Core.Practices;

namespace Automation.Cli.Commands;

/// <summary><c>automation adr lint</c>.</summary>
internal static class AdrLintCommand
{
    private const string Help = """
        Check decision records: title, number, status, dates, sections, links, and what a team's policy adds. Folders are searched at any
        depth; templates, indexes and READMEs in them are left out, but checked where they are named. Without a path: the records of the
        repository: by its policy, .adr-dir or .log4brains.yml, or in the usual places.

        Examples:
          automation adr lint
          automation adr lint docs/adr packages/web/docs/adr
          automation adr lint docs/adr/0007-use-queues.md --format json
          automation adr lint --format sarif > adr.sarif
        """;

    public static Command Create(Terminal terminal)
    {
        var paths = CommonOptions.Text(new Argument<string[]>("DIR_OR_FILE")
        {
            Description = "Records, or folders that hold them.",
            Arity = ArgumentArity.ZeroOrMore,
        });
        var policy = RecordPolicies.Option();
        var repository = CommonOptions.Repository();
        var format = CommonOptions.FormatOfFindings();
        var command = new Command("lint", Help) { paths, policy, repository, format };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var policies = new RecordPolicies(parsed.GetValue(policy), terminal);
            var search = new RecordSearch(policies.Of);
            var files = parsed.GetValue(paths) is { Length: > 0 } named
                ? search.Find(named)
                : search.FindIn(parsed.GetRequiredValue(repository));
            var lint = new RecordLint(policies.Of, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
            var linted = await ProgressBar.RunAsync(
                terminal,
                "Reading decision records",
                files.Count,
                advance => Task.FromResult(lint.Run(files, () => advance(null), cancellationToken)));
            Show(terminal, linted, parsed.GetValue(format));
            return linted.SelectMany(r => r.Findings).Any(f => f.Severity == Severity.Error) ? ExitCode.Findings : ExitCode.Fine;
        });
        return command;
    }

    private static void Show(Terminal terminal, IReadOnlyList<LintedRecord> linted, OutputFormat format)
    {
        switch (format)
        {
            case OutputFormat.Json:
                foreach (var record in linted)
                {
                    terminal.WriteJson(DecisionDocument.Of(record), CliJson.Default.DecisionDocument);
                }

                break;
            case OutputFormat.Sarif:
                SarifReport.Write(terminal.Results, RecordLint.Rules, [.. linted.SelectMany(Results)]);
                break;
            default:
                LintedRecordsView.Write(terminal, linted);
                break;
        }
    }

    private static IEnumerable<SarifResult> Results(LintedRecord linted) => linted.Findings.Select(f =>
        new SarifResult(f.Rule, f.Severity, $"{f.Message} {f.Fix}", f.Location?.Path ?? linted.File.Shown, f.Location?.Line));
}
