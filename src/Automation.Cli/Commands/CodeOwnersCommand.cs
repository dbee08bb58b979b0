using Automation.Cli.Documents;
using Automation.Cli.Rendering;
using Automation.Cli.Terminals;
using Automation.Core.CodeOwners;
using Automation.Git.Repositories;

namespace Automation.Cli.Commands;

/// <summary><c>automation codeowners</c>: who owns which path.</summary>
internal static class CodeOwnersCommand
{
    private const string Help = """
        Say who owns which path, as GitHub reads a CODEOWNERS file. Without paths: all files that git tracks, and how many of them have an
        owner. Without --file: the repository's own file. Lines that GitHub skips are said on standard error.

        Examples:
          automation codeowners
          automation codeowners src/Pay/Total.cs docs/index.md
          git ls-files -z | automation codeowners --file .github/CODEOWNERS --stdin0 --format json
        """;

    public static Command Create(Terminal terminal)
    {
        var paths = CommonOptions.Text(new Argument<string[]>("PATH")
        {
            Description = "Paths relative to the repository's root. They need not exist.",
            Arity = ArgumentArity.ZeroOrMore,
        });
        var file = CommonOptions.Text(new Option<string?>("--file")
        {
            Description = $"The CODEOWNERS file (default: the first of {string.Join(", ", CodeOwnersFile.Locations)} in the repository).",
            HelpName = "FILE",
        });
        var stdin = new Option<bool>("--stdin") { Description = "Read paths from standard input, one a line." };
        var stdin0 = new Option<bool>("--stdin0") { Description = "Read NUL-separated paths from standard input." };
        var repository = CommonOptions.Repository();
        var format = CommonOptions.Format();
        var command = new Command("codeowners", Help) { paths, file, stdin, stdin0, repository, format };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var source = new PathSource(parsed.GetValue(paths) ?? [], parsed.GetValue(stdin), parsed.GetValue(stdin0));
            var given = source.Read(terminal.Input);
            var named = parsed.GetValue(file);
            var tree = source.IsGiven && named is not null
                ? null
                : await WorkTree.FindAsync(parsed.GetRequiredValue(repository), cancellationToken);
            var owners = named is null
                ? CodeOwnersSource.Find(tree!, terminal)
                : CodeOwnersSource.Read(named, terminal);
            var asked = source.IsGiven ? given : await tree!.ListTrackedAsync(cancellationToken);
            Show(terminal, owners, asked, summary: !source.IsGiven, parsed.GetValue(format), cancellationToken);
            return ExitCode.Fine;
        });
        return command;
    }

    private static void Show(
        Terminal terminal,
        CodeOwnersFile owners,
        IEnumerable<string> paths,
        bool summary,
        OutputFormat format,
        CancellationToken cancellationToken)
    {
        if (format == OutputFormat.Json)
        {
            foreach (var path in paths)
            {
                cancellationToken.ThrowIfCancellationRequested();
                terminal.WriteJson(CodeOwnersDocument.Of(path, owners.OwnersOf(path)), CliJson.Default.CodeOwnersDocument);
            }

            return;
        }

        var asked = paths.ToList();
        CodeOwnersView.Write(terminal, owners, asked);
        if (summary)
        {
            CodeOwnersView.WriteSummary(terminal, CodeOwnersCoverage.Of(owners, asked));
        }
    }
}
