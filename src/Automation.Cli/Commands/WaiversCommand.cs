using Automation.Cli.Documents;
using Automation.Cli.Operating;
using Automation.Cli.Rendering;
using Automation.Cli.Serving;
using Automation.Cli.Terminals;
using Automation.Cli.Waiving;
using Automation.Core.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Cli.Commands;

/// <summary><c>automation waivers list</c>.</summary>
internal static class WaiversCommand
{
    private const string Help = """
        List the waivers that are in force: on which pull request, of which rule, by whom, until when, and why. Waivers are given and taken
        back in comments on pull requests; the store knows the last one of each rule.

        Examples:
          automation waivers list
          automation waivers list --repo octo-org/shop --all --format json
        """;

    public static Command Create(Terminal terminal) => new(
        "waivers", "The recorded exceptions from rules.\n\nExample: automation waivers list --all")
    {
        List(terminal),
    };

    private static Command List(Terminal terminal)
    {
        var repository = new Option<RepositoryName?>("--repo")
        {
            Description = "Only those of this repository.",
            HelpName = "OWNER/REPO",
            CustomParser = CommonOptions.ParseRepository,
        };
        var all = new Option<bool>("--all") { Description = "Those too that are over, were taken back, or whose pull request is closed." };
        var data = CommonOptions.Data("Folder of the embedded store (default: ./.automation).");
        var format = CommonOptions.Format();
        var command = new Command("list", Help) { repository, all, data, format };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = AutomationServices.Open(parsed.GetValue(data));
            var stored = ActivatorUtilities.CreateInstance<StoredWaivers>(
                services.Provider, ActivatorUtilities.CreateInstance<StoredRepositories>(services.Provider));
            var waivers = await stored.ReadAsync(parsed.GetValue(repository), parsed.GetValue(all), cancellationToken);
            Write(terminal, waivers, parsed.GetValue(all), parsed.GetValue(format));
            return ExitCode.Fine;
        });
        return command;
    }

    private static void Write(Terminal terminal, IReadOnlyList<ListedWaiverDocument> waivers, bool all, OutputFormat format)
    {
        if (format == OutputFormat.Json)
        {
            foreach (var waiver in waivers)
            {
                terminal.WriteJson(waiver, CliJson.Default.ListedWaiverDocument);
            }
        }
        else
        {
            WaiversView.Write(terminal.Out, waivers, all);
        }
    }
}
