using Automation.Cli.Digesting;
using Automation.Cli.Documents;
using Automation.Cli.Rendering;
using Automation.Cli.Serving;
using Automation.Cli.Terminals;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Cli.Commands;

/// <summary><c>automation digest preview</c>.</summary>
internal static class DigestPreviewCommand
{
    private const string Help = """
        Write a team's digest of one week as files: HTML, plain text, .eml and pictures. Nothing is sent or noted.

        Examples:
          automation digest preview
          automation digest preview --team payments --week 2026-W46 --out mail
        """;

    public static Command Create(Terminal terminal)
    {
        var common = new DigestArguments();
        var output = CommonOptions.Text(new Option<string>("--out")
        {
            Description = "Folder to write to.",
            DefaultValueFactory = _ => ".",
            HelpName = "DIR",
        });
        var command = common.AddTo(new Command("preview", Help) { output });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = AutomationServices.Open(parsed.GetValue(common.Data));
            var teams = await DigestCommand.Teams(services, terminal).SelectAsync(parsed.GetValue(common.Team), cancellationToken);
            var previews = ActivatorUtilities.CreateInstance<DigestPreviews>(
                services.Provider, ActivatorUtilities.CreateInstance<PreviewFiles>(services.Provider), terminal);
            var week = common.WeekOf(parsed, services.Get<TimeProvider>());
            var document = await previews.WriteAsync(teams, week, parsed.GetRequiredValue(output), cancellationToken);
            if (parsed.GetValue(common.Format) == OutputFormat.Json)
            {
                terminal.WriteJson(document, CliJson.Default.DigestPreviewDocument);
            }
            else
            {
                DigestView.Write(terminal.Out, document);
            }

            return ExitCode.Fine;
        });
        return command;
    }
}
