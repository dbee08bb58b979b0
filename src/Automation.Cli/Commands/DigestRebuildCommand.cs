using Automation.Cli.Digesting;
using Automation.Cli.Documents;
using Automation.Cli.Serving;
using Automation.Cli.Terminals;
using Automation.Core.Practices;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Cli.Commands;

/// <summary><c>automation digest rebuild</c>.</summary>
internal static class DigestRebuildCommand
{
    private const string Help = """
        Compute the cached weeks of the teams' repositories anew. The figures stay the same: they always follow from the stored facts.

        Example: automation digest rebuild --team payments
        """;

    public static Command Create(Terminal terminal)
    {
        var common = new DigestArguments();
        var command = common.AddTo(new Command("rebuild", Help));
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = AutomationServices.Open(parsed.GetValue(common.Data));
            var teams = await DigestCommand.Teams(services, terminal).SelectAsync(parsed.GetValue(common.Team), cancellationToken);
            var document = await ActivatorUtilities.CreateInstance<DigestRebuild>(services.Provider, terminal)
                .RunAsync(teams, common.WeekOf(parsed, services.Get<TimeProvider>()), cancellationToken);
            if (parsed.GetValue(common.Format) == OutputFormat.Json)
            {
                terminal.WriteJson(document, CliJson.Default.DigestRebuildDocument);
            }
            else
            {
                var repositories = Plural.Of(document.Repositories, "repository", "repositories");
                terminal.WriteLine($"Rebuilt {Plural.Of(document.Weeks, "week")} of {repositories}.");
            }

            return ExitCode.Fine;
        });
        return command;
    }
}
