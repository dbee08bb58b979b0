using Automation.Cli.Documents;
using Automation.Cli.Operating;
using Automation.Cli.Serving;
using Automation.Cli.Terminals;
using Automation.Core.Identity;
using Automation.Core.Ports;
using Automation.Core.Practices;
using Automation.Pipeline.Evaluations;
using Automation.Pipeline.Pausing;

namespace Automation.Cli.Commands;

/// <summary><c>automation installations list|pause|resume</c>.</summary>
internal static class InstallationsCommand
{
    private const string Help = """
        List the installations of the App, and hold back or resume all work for one.

        Examples:
          automation installations list
          automation installations pause 12345 --reason "rate limit of the account is used up"
          automation installations resume 12345
        """;

    private const string PauseHelp = """
        Hold back all work for an installation. Webhooks are still received and noted, and pull requests wait; nothing is read from GitHub,
        evaluated, published or mailed. Checks that are required stay pending until the installation is resumed.
        """;

    public static Command Create(Terminal terminal) => new("installations", Help)
    {
        List(terminal),
        Change(terminal, "pause", PauseHelp, PauseAsync),
        Change(terminal, "resume", "Go on with the work for an installation: all that waits is evaluated at once.", ResumeAsync),
    };

    private static Command List(Terminal terminal)
    {
        var data = CommonOptions.Data("Folder of the embedded store (default: ./.automation).");
        var format = CommonOptions.Format();
        var command = new Command("list", "List the installations, and which of them are paused.") { data, format };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = AutomationServices.Open(parsed.GetValue(data));
            var store = services.Get<IInstallationStore>();
            var found = await Pages.AllAsync<Installation>(store.ListAsync, cancellationToken).ToListAsync(cancellationToken);
            if (parsed.GetValue(format) == OutputFormat.Json)
            {
                terminal.WriteJson([.. found.Select(InstallationDocument.Of)], CliJson.Default.InstallationDocumentArray);
            }
            else
            {
                InstallationTable.Show(terminal, found);
            }

            return ExitCode.Fine;
        });
        return command;
    }

    private static Command Change(
        Terminal terminal,
        string verb,
        string help,
        Func<InstallationControl, InstallationId, string?, CancellationToken, Task<string?>> change)
    {
        var id = new Argument<long>("ID") { Description = "The installation's id, as 'installations list' shows it." };
        var reason = CommonOptions.Text(new Option<string?>("--reason") { Description = "Why, for the audit log.", HelpName = "TEXT" });
        var data = CommonOptions.Data("Folder of the embedded store (default: ./.automation).");
        var format = CommonOptions.Format();
        var command = new Command(verb, help) { id, reason, data, format };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = AutomationServices.Open(parsed.GetValue(data));
            var installation = new InstallationId(parsed.GetRequiredValue(id));
            var said = await change(services.Get<InstallationControl>(), installation, parsed.GetValue(reason), cancellationToken)
                ?? throw CommandFailureException.Usage(
                    $"There is no installation {installation}: 'automation installations list' shows those there are.");
            if (parsed.GetValue(format) == OutputFormat.Json)
            {
                var current = await services.Get<IInstallationStore>().GetAsync(installation, cancellationToken);
                terminal.WriteJson(InstallationDocument.Of(current!), CliJson.Default.InstallationDocument);
            }
            else
            {
                terminal.WriteLine(said);
            }

            return ExitCode.Fine;
        });
        return command;
    }

    private static async Task<string?> PauseAsync(
        InstallationControl control, InstallationId id, string? reason, CancellationToken cancellationToken) =>
        await control.PauseAsync(id, Operator.Name, reason, cancellationToken)
            ? $"Installation {id} is paused. Checks on its pull requests stay pending until 'automation installations resume {id}'."
            : null;

    private static async Task<string?> ResumeAsync(
        InstallationControl control, InstallationId id, string? reason, CancellationToken cancellationToken) =>
        await control.ResumeAsync(id, Operator.Name, reason, cancellationToken) is { } asked
            ? $"Installation {id} goes on: {Plural.Of(asked, "evaluation")} asked for."
            : null;
}
