using Automation.Cli.Debts;
using Automation.Cli.Documents;
using Automation.Cli.Operating;
using Automation.Cli.Rendering;
using Automation.Cli.Serving;
using Automation.Cli.Terminals;
using Automation.Core.Identity;
using Automation.Git.Repositories;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Cli.Commands;

/// <summary><c>automation debt report</c>: the register of debt.</summary>
internal static class DebtReportCommand
{
    private const string Help = """
        List a repository's debt, what to pay first in front, with the matrix of impact against effort, what was paid back, and the trend of
        twelve weeks. The store knows issues, pull requests and markers of what webhooks or 'automation backfill' brought; without a name
        all repositories are reported. With --repo: the markers of a clone on this machine, with their ages by git blame.

        Examples:
          automation debt report octo-org/shop
          automation debt report --data /var/lib/automation --format json
          automation debt report --repo . --format markdown > DEBT.md
        """;

    public static Command Create(Terminal terminal)
    {
        var name = Name();
        var repository = CommonOptions.Text(new Option<string?>("--repo")
        {
            Description = "A clone to look at instead of the store.",
            HelpName = "DIR",
        });
        var data = CommonOptions.Data("Folder of the embedded store (default: ./.automation).");
        var format = CommonOptions.Choice("--format", "text for people (default), json for scripts, markdown for a page.", Formats);
        var command = new Command("report", Help) { name, repository, data, format };
        command.Validators.Add(result =>
        {
            if (result.GetValue(repository) is not null && (result.GetValue(name) is not null || result.GetValue(data) is not null))
            {
                result.AddError("--repo looks at a clone: OWNER/REPO and --data look at the store. Give one of them.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var reports = parsed.GetValue(repository) is { } folder
                ? await LocalAsync(folder, terminal, cancellationToken)
                : await StoredAsync(parsed.GetValue(name), parsed.GetValue(data), cancellationToken);
            Write(terminal, reports, parsed.GetValue(format));
            return ExitCode.Fine;
        });
        return command;
    }

    private static Dictionary<string, DebtFormat> Formats => new()
    {
        ["text"] = DebtFormat.Text,
        ["json"] = DebtFormat.Json,
        ["markdown"] = DebtFormat.Markdown,
    };

    private static Argument<RepositoryName?> Name() => new("OWNER/REPO")
    {
        Description = "A repository of the store (default: all of them).",
        Arity = ArgumentArity.ZeroOrOne,
        CustomParser = CommonOptions.ParseRepository,
    };

    private static async Task<IReadOnlyList<NamedReport>> LocalAsync(string folder, Terminal terminal, CancellationToken cancellationToken)
    {
        var tree = await WorkTree.FindAsync(folder, cancellationToken);
        return [await new LocalDebt(tree, terminal, TimeProvider.System).ReadAsync(cancellationToken)];
    }

    private static async Task<IReadOnlyList<NamedReport>> StoredAsync(
        RepositoryName? name, string? data, CancellationToken cancellationToken)
    {
        await using var services = AutomationServices.Open(data);
        var repositories = ActivatorUtilities.CreateInstance<StoredRepositories>(services.Provider);
        return await ActivatorUtilities.CreateInstance<StoredDebt>(services.Provider, repositories).ReadAsync(name, cancellationToken);
    }

    private static void Write(Terminal terminal, IReadOnlyList<NamedReport> reports, DebtFormat format)
    {
        switch (format)
        {
            case DebtFormat.Json:
                var documents = reports.Select(r => DebtReportDocument.Of(r.Repository, r.Report));
                terminal.WriteJson(new DebtDocument([.. documents]), CliJson.Default.DebtDocument);
                break;
            case DebtFormat.Markdown:
                terminal.WriteLine(DebtMarkdown.Of(reports));
                break;
            default:
                DebtView.Write(terminal.Out, reports);
                break;
        }
    }
}
