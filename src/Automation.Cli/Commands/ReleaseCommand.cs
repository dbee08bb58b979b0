using Automation.Cli.Documents;
using Automation.Cli.Terminals;
using Automation.Core.Practices;
using Automation.Core.Releases;

namespace Automation.Cli.Commands;

/// <summary><c>automation release version|notes</c>.</summary>
internal static class ReleaseCommand
{
    private const string VersionHelp = """
        Print the next version, by Semantic Versioning and the commits since the last release; the last one where there is nothing to
        release.

        Examples:
          automation release version
          automation release version --since v1.3.0 --to release/1.x --format json
        """;

    private const string NotesHelp = """
        Print release notes as Markdown: what breaks, features, bug fixes, performance, reverts.

        Examples:
          automation release notes > notes.md
          automation release notes --since v1.3.0 --to v1.4.0
        """;

    public static Command Create(Terminal terminal) => new(
        "release", "Version and notes of the next release, by conventional commits.\n\nExample: automation release version")
    {
        Version(terminal),
        Notes(terminal),
    };

    private static Command Version(Terminal terminal)
    {
        var arguments = new ReleaseArguments();
        var command = arguments.AddTo(new Command("version", VersionHelp));
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (since, plan) = await arguments.ReadAsync(parsed, cancellationToken);
            if (plan.Step == ReleaseStep.None)
            {
                terminal.Say($"Nothing to release since {since!.Name}: {Plural.Of(plan.Commits, "commit")}, none that users notice.");
            }

            if (arguments.FormatOf(parsed) == OutputFormat.Json)
            {
                terminal.WriteJson(ReleaseVersionDocument.Of(plan, since), CliJson.Default.ReleaseVersionDocument);
            }
            else
            {
                terminal.WriteLine(plan.Version.ToString());
            }

            return ExitCode.Fine;
        });
        return command;
    }

    private static Command Notes(Terminal terminal)
    {
        var arguments = new ReleaseArguments();
        var command = arguments.AddTo(new Command("notes", NotesHelp));
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (since, plan) = await arguments.ReadAsync(parsed, cancellationToken);
            if (arguments.FormatOf(parsed) == OutputFormat.Json)
            {
                terminal.WriteJson(ReleaseNotesDocument.Of(plan, since), CliJson.Default.ReleaseNotesDocument);
            }
            else
            {
                terminal.WriteLine(ReleaseNotes.Markdown(plan).TrimEnd('\n'));
            }

            return ExitCode.Fine;
        });
        return command;
    }
}
