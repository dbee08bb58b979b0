using Automation.Cli.Deciding;
using Automation.Cli.Documents;
using Automation.Cli.Terminals;
using Automation.Core.Practices;
using Automation.Core.Practices.Decisions.Log;

namespace Automation.Cli.Commands;

/// <summary><c>automation adr log</c>.</summary>
internal static class AdrLogCommand
{
    private const string Help = $"""
        Print the decision log as Markdown: an index of the records, and which of them took which one's place. With --out it goes into a
        file, between the lines {DecisionLogFile.Start} and {DecisionLogFile.End} (or those of adr-log); the rest of the file stays.

        Examples:
          automation adr log
          automation adr log --out docs/adr/README.md
          automation adr log --out docs/adr/README.md --check
          automation adr log --mermaid > decisions.mmd
        """;

    public static Command Create(Terminal terminal)
    {
        var directory = CommonOptions.Text(new Argument<string?>("DIR")
        {
            Description = "Folder of the records (default: where the repository keeps them).",
            Arity = ArgumentArity.ZeroOrOne,
        });
        var output = CommonOptions.Text(new Option<string?>("--out") { Description = "File that holds the log.", HelpName = "FILE" });
        var check = new Option<bool>("--check") { Description = "Write nothing; fail where the file of --out is out of date." };
        var mermaid = new Option<bool>("--mermaid") { Description = "Print only the graph, as Mermaid without a fence." };
        var repository = CommonOptions.Repository();
        var format = CommonOptions.Format();
        var command = new Command("log", Help) { directory, output, check, mermaid, repository, format };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var wanted = new Wanted(
                parsed.GetValue(output), parsed.GetValue(check), parsed.GetValue(mermaid), parsed.GetValue(format) == OutputFormat.Json);
            Refuse(wanted);
            var (files, tree) = Find(parsed.GetValue(directory), parsed.GetRequiredValue(repository), terminal);
            await RunAsync(wanted, files, tree, terminal, cancellationToken);
            return ExitCode.Fine;
        });
        return command;
    }

    private static void Refuse(Wanted wanted)
    {
        if ((wanted.File is null ? 0 : 1) + (wanted.OnlyGraph ? 1 : 0) + (wanted.IsJson ? 1 : 0) > 1)
        {
            throw CommandFailureException.Usage("Name one of --out, --mermaid and --format json: the last two write to standard output.");
        }

        if (wanted is { IsCheck: true, File: null })
        {
            throw CommandFailureException.Usage("--check compares a file: name it with --out.");
        }
    }

    private static async Task RunAsync(
        Wanted wanted, IReadOnlyList<RecordFile> files, RecordTree tree, Terminal terminal, CancellationToken cancellationToken)
    {
        var records = new RecordLog(tree, files, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        var target = wanted.File is null ? null : Path.GetFullPath(wanted.File);
        var log = await ProgressBar.RunAsync(
            terminal,
            "Reading decision records",
            files.Count,
            advance => Task.FromResult(records.Read(target, () => advance(null), cancellationToken)));
        if (wanted.File is { } file)
        {
            await WriteAsync(records, log, file, wanted.IsCheck, terminal, cancellationToken);
        }
        else if (wanted.IsJson)
        {
            Show(log, terminal);
        }
        else
        {
            terminal.WriteText(wanted.OnlyGraph ? log.Mermaid() ?? "" : records.Render(log));
        }
    }

    private static (IReadOnlyList<RecordFile> Files, RecordTree Tree) Find(string? directory, string repository, Terminal terminal)
    {
        var search = new RecordSearch(new RecordPolicies(file: null, terminal).Of);
        var files = directory is null ? search.FindIn(repository) : search.Find([directory]);
        return (files, files.Count > 0 ? files[0].Tree : RecordTree.Around(Path.GetFullPath(directory!)));
    }

    private static async Task WriteAsync(
        RecordLog records, DecisionLog log, string file, bool isCheck, Terminal terminal, CancellationToken cancellationToken)
    {
        var before = File.Exists(file) ? UserFile.Read(file, "name the file that holds the log") : null;
        var after = records.RenderInto(log, Path.GetFullPath(file), before);
        if (before == after)
        {
            terminal.Say($"{file} is up to date.");
        }
        else if (isCheck)
        {
            throw CommandFailureException.Usage($"{file} is out of date: run 'automation adr log --out {file}'.");
        }
        else
        {
            await UserFile.WriteAsync(file, after, cancellationToken);
            terminal.Say($"Wrote {file}: {Plural.Of(log.Entries.Count, "decision")}.");
        }
    }

    private static void Show(DecisionLog log, Terminal terminal)
    {
        foreach (var entry in log.Entries)
        {
            terminal.WriteJson(DecisionLogDocument.Of(entry), CliJson.Default.DecisionLogDocument);
        }
    }

    /// <param name="File">As the user names it; null for standard output.</param>
    private sealed record Wanted(string? File, bool IsCheck, bool OnlyGraph, bool IsJson);
}
