using Automation.Cli.Documents;
using Automation.Cli.Hooking;
using Automation.Cli.Rendering;
using Automation.Cli.Terminals;
using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Practices.ConventionalCommits;

namespace Automation.Cli.Commands;

/// <summary><c>automation commits lint</c>.</summary>
internal static class CommitsCommand
{
    private const string Examples = """
        Lint commit messages: those of a range, of a file (the commit-msg hook), or NUL-separated from standard input.

        Examples:
          automation commits lint origin/main..HEAD
          automation commits lint --file .git/COMMIT_EDITMSG
          git log -z --format=%B | automation commits lint --stdin0 --compat commitlint --format json
        """;

    public static Command Create(Terminal terminal) => new(
        "commits", "Conventional commits without GitHub.\n\nExample: automation commits lint origin/main..HEAD")
    {
        Lint(terminal),
    };

    private static Command Lint(Terminal terminal)
    {
        var range = new Argument<string?>("REV..REV") { Description = "Commits to lint.", Arity = ArgumentArity.ZeroOrOne };
        var stdin = new Option<bool>("--stdin0") { Description = "Read NUL-separated messages from standard input." };
        var file = CommonOptions.Text(new Option<string?>("--file")
        {
            Description = "Read one message from a file, as git's commit-msg hook passes it.",
            HelpName = "F",
        });
        var repository = CommonOptions.Repository();
        var format = CommonOptions.Format();
        var compat = CommonOptions.Choice(
            "--compat",
            "spec: the 16 points of Conventional Commits 1.0.0 only; commitlint: the verdict of config-conventional. "
                + "Without it: policy's rules.",
            new Dictionary<string, CommitLintMode> { ["spec"] = CommitLintMode.Spec, ["commitlint"] = CommitLintMode.Commitlint });
        var command = new Command("lint", Examples) { range, stdin, file, compat, repository, format };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var source = new MessageSource(
                parsed.GetValue(range), parsed.GetValue(file), parsed.GetValue(stdin), parsed.GetRequiredValue(repository));
            var (mode, shown) = (parsed.GetValue(compat), parsed.GetValue(format));
            if (source.OnlyFile is { } only && mode == CommitLintMode.Policy && shown == OutputFormat.Text)
            {
                return await HookedMessage.LintAsync(only, source.Repository, terminal, cancellationToken);
            }

            var messages = await source.ReadAsync(terminal, cancellationToken);
            var policy = mode == CommitLintMode.Policy ? LocalPolicy.Load(source.Repository, terminal, remarks: source.File is null) : null;
            return Show(terminal, messages, messages.Select(m => CommitLinter.Lint(m, mode, policy)), policy, shown);
        });
        return command;
    }

    private static int Show(
        Terminal terminal, IReadOnlyList<string> messages, IEnumerable<CommitLint> lints, EffectivePolicy? policy, OutputFormat format)
    {
        var invalid = 0;
        foreach (var (index, lint) in lints.Index())
        {
            invalid += lint.Valid ? 0 : 1;
            if (format == OutputFormat.Json)
            {
                terminal.WriteJson(CommitDocument.Of(index, lint), CliJson.Default.CommitDocument);
            }
            else if (lint.Errors.Count + lint.Warnings.Count > 0)
            {
                terminal.WriteLine(LintView.Of(messages[index], lint, policy));
            }
        }

        if (format == OutputFormat.Text)
        {
            terminal.WriteLine($"{Plural.Of(messages.Count, "message")}, {Plural.Number(invalid)} invalid.");
        }

        return invalid == 0 ? ExitCode.Fine : ExitCode.Findings;
    }
}
