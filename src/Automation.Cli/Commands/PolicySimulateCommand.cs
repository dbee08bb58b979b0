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
        var file = CommonOptions.Text(new Argument<string>("FILE") { Description = "The policy file to try." });
        var repo = CommonOptions.Text(new Option<string?>("--repo")
        {
            Description = "Folder of the git repository whose history to take (default: the current folder).",
            HelpName = "DIR",
        });
        var limit = CommonOptions.Limit("How many of the newest pull requests.", 100);
        var organisation = FileOption("--organisation", "The organisation's policy file, below both policies.");
        var current = FileOption("--current", "The policy file in force (default: the one on the default branch; with --data: none).");
        var data = CommonOptions.Data("Take the evaluations of the store in this folder, not a history.");
        var repository = CommonOptions.Text(new Option<string?>("--repository")
        {
            Description = "With --data: which repository, where the store holds several.",
            HelpName = "OWNER/NAME",
        });
        var format = CommonOptions.Format();
        var command = new Command("simulate", Help) { file, repo, limit, organisation, current, data, repository, format };
        command.Validators.Add(result =>
        {
            if (result.GetValue(data) is not null && result.GetValue(repo) is not null)
            {
                result.AddError("--repo and --data exclude each other: take a history or a store.");
            }
            else if (result.GetValue(data) is null && result.GetValue(repository) is not null)
            {
                result.AddError("--repository goes with --data.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var files = await SimulationFiles.ReadAsync(
                parsed.GetRequiredValue(file), parsed.GetValue(organisation), parsed.GetValue(current), cancellationToken);
            if (files.Refusals() is { Count: > 0 } problems)
            {
                return Refuse(terminal, problems, parsed.GetValue(format));
            }

            var simulation = parsed.GetValue(data) is { } folder
                ? await SimulateStoredAsync(files, folder, parsed.GetValue(repository), parsed.GetValue(limit), terminal, cancellationToken)
                : await HistorySimulation.RunAsync(
                    files, parsed.GetValue(repo) ?? ".", parsed.GetValue(limit), terminal, cancellationToken);
            Show(terminal, simulation, parsed.GetValue(format));
            return ExitCode.Fine;
        });
        return command;
    }

    private static Option<string?> FileOption(string name, string description) =>
        CommonOptions.Text(new Option<string?>(name) { Description = description, HelpName = "FILE" });

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
