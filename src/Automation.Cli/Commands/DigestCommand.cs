using Automation.Cli.Digesting;
using Automation.Cli.Documents;
using Automation.Cli.Rendering;
using Automation.Cli.Serving;
using Automation.Cli.Terminals;
using Automation.Core.Digests.Calendars;
using Automation.Core.Digests.Teams;
using Automation.Pipeline.Digests;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Cli.Commands;

/// <summary><c>automation digest preview|send|rebuild</c>.</summary>
internal static class DigestCommand
{
    private const string PreviewHelp = """
        Write a team's digest of one week as files: HTML, plain text, .eml and pictures. Nothing is sent or noted.

        Examples:
          automation digest preview
          automation digest preview --team payments --week 2026-W46 --out mail
        """;

    private const string SendHelp = """
        Send the digests to the teams' leads now. What was sent already is not sent again.

        Examples:
          automation digest send --team payments
          automation digest send --team payments --to me@example.com        a test, which is noted nowhere
          automation digest send --team payments --week 2026-W46 --force    again, also where it was sent or is unknown
        """;

    private const string RebuildHelp = """
        Compute the cached weeks of the teams' repositories anew. The figures stay the same: they always follow from the stored facts.

        Example: automation digest rebuild --team payments
        """;

    public static Command Create(Terminal terminal) => new(
        "digest", "Preview, send or rebuild the weekly digest.\n\nExample: automation digest preview --team payments")
    {
        Preview(terminal),
        Send(terminal),
        Rebuild(terminal),
    };

    private static Command Preview(Terminal terminal)
    {
        var common = new DigestArguments();
        var output = CommonOptions.Text(new Option<string>("--out")
        {
            Description = "Folder to write to.",
            DefaultValueFactory = _ => ".",
            HelpName = "DIR",
        });
        var command = common.AddTo(new Command("preview", PreviewHelp) { output });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = AutomationServices.Open(parsed.GetValue(common.Data));
            var teams = await Teams(services, terminal).SelectAsync(parsed.GetValue(common.Team), cancellationToken);
            var previews = ActivatorUtilities.CreateInstance<DigestPreviews>(
                services.Provider, ActivatorUtilities.CreateInstance<PreviewFiles>(services.Provider), terminal);
            var document = await previews.WriteAsync(
                teams, common.WeekOf(parsed, services.Get<TimeProvider>()), parsed.GetRequiredValue(output), cancellationToken);
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

    private static Command Send(Terminal terminal)
    {
        var common = new DigestArguments();
        var to = CommonOptions.Text(new Option<string?>("--to")
        {
            Description = "Send one test mail a team to this address, and note nothing.",
            HelpName = "ADDRESS",
        });
        var force = new Option<bool>("--force") { Description = "Send again what was sent, failed or is unknown; with --team and --week." };
        var command = common.AddTo(new Command("send", SendHelp) { to, force });
        command.Validators.Add(result =>
        {
            var again = result.GetValue(force);
            if (again && (result.GetValue(common.Team) is null || result.GetValue(common.Week) is null))
            {
                result.AddError("--force takes one digest: name it with --team and --week.");
            }
            else if (again && result.GetValue(to) is not null)
            {
                result.AddError("--to is a test, which is always sent: leave --force out.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = AutomationServices.Open(parsed.GetValue(common.Data));
            var sending = ActivatorUtilities.CreateInstance<DigestSending>(services.Provider, terminal);
            var week = common.WeekOf(parsed, services.Get<TimeProvider>());
            var selection = Teams(services, terminal);
            var named = parsed.GetValue(common.Team);
            var document = parsed.GetValue(to) is { } address
                ? await sending.TestAsync(
                    [.. (await selection.SelectAsync(named, cancellationToken)).Select(t => new DigestTarget(t, week(t), address))],
                    cancellationToken)
                : await sending.SendAsync(
                    Targets(await selection.SelectWithLeadsAsync(named, cancellationToken), week, services.Get<TimeProvider>()),
                    parsed.GetValue(force),
                    cancellationToken);
            return Report(terminal, document, parsed.GetValue(common.Format));
        });
        return command;
    }

    private static Command Rebuild(Terminal terminal)
    {
        var common = new DigestArguments();
        var command = common.AddTo(new Command("rebuild", RebuildHelp));
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = AutomationServices.Open(parsed.GetValue(common.Data));
            var teams = await Teams(services, terminal).SelectAsync(parsed.GetValue(common.Team), cancellationToken);
            var document = await ActivatorUtilities.CreateInstance<DigestRebuild>(services.Provider, terminal)
                .RunAsync(teams, common.WeekOf(parsed, services.Get<TimeProvider>()), cancellationToken);
            if (parsed.GetValue(common.Format) == OutputFormat.Json)
            {
                terminal.WriteJson(document, CliJson.Default.DigestRebuildDocument);
            }
            else
            {
                terminal.WriteLine($"Rebuilt {document.Weeks} weeks of {document.Repositories} repositories.");
            }

            return ExitCode.Fine;
        });
        return command;
    }

    private static DigestTeams Teams(AutomationServices services, Terminal terminal) =>
        ActivatorUtilities.CreateInstance<DigestTeams>(services.Provider, terminal);

    /// <summary>Leads are sent whole weeks only: the rest of a week would never reach them.</summary>
    private static IReadOnlyList<DigestTarget> Targets(IReadOnlyList<Team> teams, Func<Team, IsoWeek> weekOf, TimeProvider time)
    {
        if (teams.FirstOrDefault(t => weekOf(t) > IsoWeek.LastComplete(time.GetUtcNow(), t.Hours.Zone)) is { } early)
        {
            throw CommandFailureException.Usage(
                $"{weekOf(early)} is not over in {early.Hours.Zone.Id}: name an earlier week, or send a test with --to ADDRESS.");
        }

        return [.. teams.SelectMany(t => t.Leads.Select(l => new DigestTarget(t, weekOf(t), l)))];
    }

    private static int Report(Terminal terminal, DigestSendDocument document, OutputFormat format)
    {
        if (format == OutputFormat.Json)
        {
            terminal.WriteJson(document, CliJson.Default.DigestSendDocument);
        }
        else
        {
            DigestView.Write(terminal.Out, document);
        }

        return document.Failed + document.Unknown == 0 ? ExitCode.Fine : ExitCode.Environment;
    }
}
