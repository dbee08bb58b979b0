using Automation.Cli.Deciding;
using Automation.Cli.Documents;
using Automation.Cli.Terminals;

namespace Automation.Cli.Commands;

/// <summary><c>automation adr new</c>.</summary>
internal static class AdrNewCommand
{
    private const string UsualStatus = "proposed";

    private const string Help = """
        Write the next decision record, numbered, named and laid out like those beside it. What has to be filled in stands in braces. With
        --supersedes the older record's status says who took its place; nothing else in it changes. Prints the new file's path.

        Examples:
          automation adr new "Use queues between services"
          automation adr new "Use topics" --supersedes 7 --status accepted
          automation adr new "Use queues" --dir packages/web/docs/adr --format-of madr --print
        """;

    public static Command Create(Terminal terminal)
    {
        var arguments = new AdrNewArguments();
        var command = arguments.AddTo(new Command("new", Help));
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var record = Plan(arguments, parsed, terminal);
            if (arguments.IsPrintOnly(parsed))
            {
                terminal.WriteText(record.Text);
                return ExitCode.Fine;
            }

            await RecordWriter.WriteAsync(record, cancellationToken);
            if (record.Superseded is { NewText: null } old)
            {
                terminal.Say(
                    $"{old.File.Shown} names no status that could be replaced: say there that {record.File.Shown} took its place.");
            }

            Show(terminal, record, arguments.FormatOf(parsed));
            return ExitCode.Fine;
        });
        return command;
    }

    private static NewRecord Plan(AdrNewArguments arguments, ParseResult parsed, Terminal terminal)
    {
        var named = arguments.DirectoryOf(parsed);
        var repository = arguments.RepositoryOf(parsed);
        if (named is null && !Directory.Exists(repository))
        {
            throw CommandFailureException.Usage($"There is no folder {repository}: name one with --repo.");
        }

        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(named ?? repository));
        var tree = named is null ? RecordTree.Of(folder) : RecordTree.Around(folder);
        var policy = LocalPolicy.Load(tree.Root, terminal, remarks: false);
        var directory = named is not null ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(named))
            : RecordDirectories.Find(tree, tree.Root, policy) is [var first, ..] ? first
            : RecordDirectories.Preferred(tree.Root, policy);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var plan = new NewRecordPlan(tree, named is not null && Path.IsPathRooted(named), policy, today);
        return plan.Make(arguments.RequestOf(parsed, directory, UsualStatus));
    }

    private static void Show(Terminal terminal, NewRecord record, OutputFormat format)
    {
        if (format == OutputFormat.Json)
        {
            terminal.WriteJson(
                new NewDecisionDocument(record.File.Shown, record.Number, record.Title), CliJson.Default.NewDecisionDocument);
            return;
        }

        terminal.WriteLine(record.File.Shown);
    }
}
