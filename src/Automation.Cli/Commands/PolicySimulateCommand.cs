using Automation.Cli.Documents;
using Automation.Cli.Rendering;
using Automation.Cli.Serving;
using Automation.Cli.Simulating;
using Automation.Cli.Terminals;
using Automation.Core.Policies;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Cli.Commands;

/// <summary><c>automation policy simulate</c>.</summary>
internal static class PolicySimulateCommand
{
    private const string Help = """
        Show which past pull requests another policy would have judged otherwise, rule by rule. Nothing is published or stored.

        Over a git repository's history (default) everything is evaluated anew, under the policy on its default branch and under FILE.
        Over a store (--data) the latest evaluations are judged again as far as they tell, and what they cannot tell is said.

        Examples:
          automation policy simulate stricter.yml --repo . --limit 200
          automation policy simulate stricter.yml --repo . --organisation ../dot-github/.github/automation.yml --format json
          automation policy simulate stricter.yml --data replayed --current .github/automation.yml
        """;

    public static Command Create(Terminal terminal)
    {
        var arguments = new SimulationArguments();
        var format = CommonOptions.Format();
        var command = arguments.AddTo(new Command("simulate", Help) { format });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var files = arguments.ReadFiles(parsed);
            if (files.Refusals() is { Count: > 0 } problems)
            {
                return Refuse(terminal, problems, parsed.GetValue(format));
            }

            var limit = arguments.LimitIn(parsed);
            var simulation = arguments.DataIn(parsed) is { } folder
                ? await SimulateStoredAsync(files, folder, arguments.RepositoryIn(parsed), limit, terminal, cancellationToken)
                : await HistorySimulation.RunAsync(files, arguments.HistoryIn(parsed), limit, terminal, cancellationToken);
            Show(terminal, simulation, parsed.GetValue(format));
            return ExitCode.Fine;
        });
        return command;
    }

    private static async Task<Simulation> SimulateStoredAsync(
        SimulationFiles files, string data, string? repository, int limit, Terminal terminal, CancellationToken cancellationToken)
    {
        await using var services = AutomationServices.Open(data);
        return await ActivatorUtilities.CreateInstance<StoredSimulation>(services.Provider)
            .RunAsync(files, repository, limit, terminal, cancellationToken);
    }

    private static int Refuse(Terminal terminal, IReadOnlyList<PolicyProblem> problems, OutputFormat format)
    {
        if (format == OutputFormat.Json)
        {
            terminal.WriteJson(SimulationDocument.Refused(problems), CliJson.Default.SimulationDocument);
        }

        Say(terminal, problems);
        terminal.Say("A policy file with a problem never takes effect: nothing was simulated.");
        return ExitCode.Usage;
    }

    private static void Show(Terminal terminal, Simulation simulation, OutputFormat format)
    {
        Say(terminal, simulation.Problems);
        if (format == OutputFormat.Json)
        {
            terminal.WriteJson(SimulationDocument.Of(simulation), CliJson.Default.SimulationDocument);
            return;
        }

        SimulationView.Write(terminal.Out, simulation);
    }

    private static void Say(Terminal terminal, IReadOnlyList<PolicyProblem> problems)
    {
        foreach (var problem in problems)
        {
            terminal.Say(problem.ToString());
        }
    }
}
