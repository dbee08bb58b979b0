using Automation.Cli.Doctoring;
using Automation.Cli.Documents;
using Automation.Cli.Rendering;
using Automation.Cli.Serving;
using Automation.Cli.Terminals;
using Spectre.Console;

namespace Automation.Cli.Commands;

/// <summary><c>automation doctor</c>.</summary>
internal static class DoctorCommand
{
    private const string Help = """
        Check that the app can work as it is configured here: settings, storage, the GitHub App with its clock, permissions, events and
        webhook, organisations' policies, teams, mail, and the digests of the last weeks.

        Examples:
          automation doctor
          automation doctor --data .automation --format json
        """;

    public static Command Create(Terminal terminal)
    {
        var data = CommonOptions.Data("Folder of the embedded store (default: ./.automation).");
        var format = CommonOptions.Format();
        var command = new Command("doctor", Help) { data, format };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = AutomationServices.OpenUnchecked(parsed.GetValue(data));
            return await RunAsync(terminal, new Doctor(ChecksOf(services.Provider)), parsed.GetValue(format), cancellationToken);
        });
        return command;
    }

    internal static async Task<int> RunAsync(
        Terminal terminal, Doctor doctor, OutputFormat format, CancellationToken cancellationToken)
    {
        var results = terminal.Messages.Profile.Capabilities.Interactive
            ? await terminal.Messages.Status().StartAsync(
                "Checking",
                context => CollectAsync(terminal, doctor, format, name => context.Status($"Checking {name}"), cancellationToken))
            : await CollectAsync(terminal, doctor, format, _ => { }, cancellationToken);
        if (format == OutputFormat.Json)
        {
            var checks = results.Select(r => new DoctorCheckDocument(r.Name, Word(r.Result.Status), string.Join(' ', r.Result.Sentences)));
            terminal.WriteJson(new DoctorDocument([.. checks]), CliJson.Default.DoctorDocument);
        }

        return results.Any(r => r.Result.Status == CheckStatus.Problem) ? ExitCode.Environment : ExitCode.Fine;
    }

    /// <summary>In the order in which a failure explains those after it.</summary>
    private static IReadOnlyList<IDoctorCheck> ChecksOf(IServiceProvider services) =>
    [
        new SettingsCheck(services),
        new StorageCheck(services),
        new AppKeyCheck(services),
        new PermissionsCheck(services),
        new EventsCheck(services),
        new WebhookCheck(services),
        new OrganisationPolicyCheck(services),
        new PausesCheck(services),
        new TeamsCheck(services),
        new MailCheck(services),
        new DigestsCheck(services),
    ];

    private static async Task<List<(string Name, CheckResult Result)>> CollectAsync(
        Terminal terminal, Doctor doctor, OutputFormat format, Action<string> begin, CancellationToken cancellationToken)
    {
        var results = new List<(string Name, CheckResult Result)>();
        await foreach (var (name, result) in doctor.RunAsync(begin, cancellationToken))
        {
            results.Add((name, result));
            if (format == OutputFormat.Text)
            {
                Show(terminal.Out, name, result);
            }
        }

        return results;
    }

    /// <summary>Each sentence on a line of its own, the first beside the check's name.</summary>
    private static void Show(IAnsiConsole console, string name, CheckResult result)
    {
        var colour = result.Status switch
        {
            CheckStatus.Ok => "green",
            CheckStatus.Warning => "yellow",
            _ => "red",
        };
        foreach (var (index, sentence) in result.Sentences.Index())
        {
            var (status, check) = index == 0 ? (Word(result.Status), name) : ("", "");
            console.MarkupLineInterpolated(
                CultureInfo.InvariantCulture, $"[{colour}]{status,-8}[/] {check,-11} {VisibleText.Of(sentence)}");
        }
    }

    private static string Word(CheckStatus status) => status.ToString().ToLowerInvariant();
}
