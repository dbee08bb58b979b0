using System.CommandLine.Parsing;
using System.Net.Mail;
using Automation.Cli.Digesting;
using Automation.Cli.Documents;
using Automation.Cli.Rendering;
using Automation.Cli.Serving;
using Automation.Cli.Terminals;
using Automation.Core.Calendars;
using Automation.Core.Digests.Teams;
using Automation.Core.Ports;
using Automation.Pipeline.Digests;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Cli.Commands;

/// <summary><c>automation digest send</c>.</summary>
internal sealed class DigestSendCommand(Terminal terminal)
{
    private const string Help = """
        Send the digests to the teams' leads now. What was sent already is not sent again.

        Examples:
          automation digest send --team payments
          automation digest send --team payments --to me@example.com        a test, which is noted nowhere
          automation digest send --team payments --week 2026-W46 --force    again, also to those who got it
          automation digest send --team payments --week 2026-W46 --lead ada@example.com --force    again, to her only
        """;

    private readonly DigestArguments common = new();

    private readonly Option<string?> to = CommonOptions.Text(new Option<string?>("--to")
    {
        Description = "Send one test mail a team to this address, and note nothing.",
        HelpName = "ADDRESS",
    });

    private readonly Option<string?> lead = CommonOptions.Text(new Option<string?>("--lead")
    {
        Description = "Send to this one of the team's leads only.",
        HelpName = "ADDRESS",
    });

    private readonly Option<bool> force = new("--force")
    {
        Description = "Send again what was sent, failed or is unknown; with --team and --week.",
    };

    public static Command Create(Terminal terminal) => new DigestSendCommand(terminal).Create();

    private Command Create()
    {
        var command = common.AddTo(new Command("send", Help) { to, lead, force });
        command.Validators.Add(result =>
        {
            // Whether they are given; what they hold may not be readable.
            var again = result.GetResult(force) is not null;
            if (again && (result.GetResult(common.Team) is null || result.GetResult(common.Week) is null))
            {
                result.AddError("--force takes one digest: name it with --team and --week.");
            }
            else if (result.GetResult(to) is { } test)
            {
                CheckTest(test, again, result.GetResult(lead) is not null);
            }
        });
        command.SetAction(SendAsync);
        return command;
    }

    private static void CheckTest(OptionResult test, bool again, bool toLead)
    {
        if (again || toLead)
        {
            test.AddError($"--to is a test, which is always sent: leave {(again ? "--force" : "--lead")} out.");
        }
        else if (test.Tokens is [{ Value.Length: > 0 } given] && !IsAddress(given.Value))
        {
            test.AddError("--to takes one e-mail address without a name, such as me@example.com.");
        }
    }

    private static bool IsAddress(string text) => MailAddress.TryCreate(text, out var address) && address.Address == text;

    private async Task<int> SendAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var services = AutomationServices.Open(parsed.GetValue(common.Data));
        var time = services.Get<TimeProvider>();
        var week = common.WeekOf(parsed, time);
        var teams = DigestCommand.Teams(services, terminal);
        var named = parsed.GetValue(common.Team);
        var sending = ActivatorUtilities.CreateInstance<DigestSending>(services.Provider, terminal);
        var document = parsed.GetValue(to) is { } address
            ? await sending.TestAsync(
                [.. (await teams.SelectAsync(named, cancellationToken)).Select(t => new DigestTarget(t, week(t), address))],
                cancellationToken)
            : await sending.SendAsync(
                Only(parsed.GetValue(lead), Targets(await teams.SelectWithLeadsAsync(named, cancellationToken), week, time)),
                parsed.GetValue(force),
                cancellationToken);
        if (parsed.GetValue(common.Format) == OutputFormat.Json)
        {
            terminal.WriteJson(document, CliJson.Default.DigestSendDocument);
        }
        else
        {
            DigestView.Write(terminal.Out, document);
        }

        return document.Runs.All(IsFine) ? ExitCode.Fine : ExitCode.Environment;
    }

    private static bool IsFine(DigestRunDocument run) =>
        !run.Is(DigestRunState.Failed) && !run.Is(DigestRunState.Unknown) && !run.Is(DigestRunState.Waiting);

    private static IReadOnlyList<DigestTarget> Only(string? lead, IReadOnlyList<DigestTarget> targets)
    {
        IReadOnlyList<DigestTarget> found =
            [.. targets.Where(t => lead is null || string.Equals(t.Address, lead, StringComparison.OrdinalIgnoreCase))];
        return found.Count > 0 ? found : throw CommandFailureException.Usage(
            $"'{lead}' is no lead here; there are: {string.Join(", ", targets.Select(t => t.Address).Distinct())}.");
    }

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
}
