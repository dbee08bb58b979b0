using System.Diagnostics;
using Automation.Cli.Backfilling;
using Automation.Cli.Documents;
using Automation.Cli.Serving;
using Automation.Cli.Terminals;
using Automation.Core.Identity;
using Automation.Core.Ports;
using Automation.Pipeline.Backfilling;
using Spectre.Console;

namespace Automation.Cli.Commands;

/// <summary><c>automation backfill</c>.</summary>
internal static class BackfillCommand
{
    private const string GoOn = "What was read is kept: run the same command again to go on.";

    private const string Help = """
        Fill the store with a repository's past: pull requests, reviews, verdicts, issues and pushed commits. Nothing is published.
        It may be stopped at any time and goes on where it was; a fifth of GitHub's rate limit is left to others.

        Examples:
          automation backfill octo-org/octo-repo --since 2026-01-01
          GitHub__Token=... automation backfill octo-org/octo-repo --since 2026-01-01 --data store --format json
        """;

    public static Command Create(Terminal terminal)
    {
        var repository = Repository();
        var since = Since();
        var untilNow = new Option<bool>("--until-now")
        {
            Description = "When done, also read what changed on GitHub in the meantime.",
        };
        var restart = new Option<bool>("--restart") { Description = "Begin anew, whatever was read before." };
        var data = CommonOptions.Data("Folder of the embedded store (default: ./.automation).");
        var format = CommonOptions.Format();
        var command = new Command("backfill", Help) { repository, since, untilNow, restart, data, format };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var request = new BackfillRequest(
                parsed.GetRequiredValue(repository), parsed.GetRequiredValue(since), parsed.GetValue(restart));
            await using var services = AutomationServices.Open(parsed.GetValue(data));
            var run = new BackfillRun(services.Get<Backfiller>(), request, parsed.GetValue(untilNow));
            return await RunAsync(terminal, run, parsed.GetValue(format), cancellationToken);
        });
        return command;
    }

    private static Argument<RepositoryName> Repository() => new("OWNER/REPO")
    {
        Description = "The repository on GitHub.",
        CustomParser = static result => CommonOptions.ParseRepository(result)!,
    };

    private static Option<DateOnly> Since() => new("--since")
    {
        Description = "The first day (UTC) to read.",
        HelpName = "yyyy-MM-dd",
        Required = true,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                result.AddError($"--since takes a day such as 2026-01-31, not '{text}'.");
            }
            else if (day > DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime))
            {
                result.AddError($"--since takes a day that has begun: {text} has not.");
            }

            return day;
        },
    };

    private static async Task<int> RunAsync(
        Terminal terminal, BackfillRun run, OutputFormat format, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var outcome = await RunAsync(terminal, run, cancellationToken);
        if (outcome is not BackfillOutcome.Done done)
        {
            throw CommandFailureException.Usage(((BackfillOutcome.Refused)outcome).Reason);
        }

        var document = DocumentOf(done, watch.ElapsedMilliseconds);
        if (format == OutputFormat.Json)
        {
            terminal.WriteJson(document, CliJson.Default.BackfillDocument);
        }
        else
        {
            Write(terminal.Out, document);
        }

        return ExitCode.Fine;
    }

    private static async Task<BackfillOutcome> RunAsync(Terminal terminal, BackfillRun run, CancellationToken cancellationToken)
    {
        try
        {
            return terminal.Messages.Profile.Capabilities.Interactive
                ? await terminal.Messages.Progress().AutoClear(true).StartAsync(context => run.RunAsync(
                    new BackfillProgressBars(context, new BackfillMessages(terminal.Messages.WriteLine)), cancellationToken))
                : await run.RunAsync(new BackfillMessages(terminal.Say), cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw CommandFailureException.Environment($"Stopped. {GoOn}");
        }
        catch (Exception e) when (e is TransientException or PermanentException)
        {
            throw CommandFailureException.Environment($"{e.Message} {GoOn}");
        }
    }

    private static BackfillDocument DocumentOf(BackfillOutcome.Done done, long elapsed) => new(
        done.Repository.ToString(),
        done.Since,
        done.Totals.PullRequests,
        done.Totals.Issues,
        done.Totals.Commits,
        done.Totals.Facts,
        done.Totals.Evaluations,
        done.Start == BackfillStart.Resumed,
        elapsed);

    private static void Write(IAnsiConsole console, BackfillDocument document)
    {
        console.MarkupLineInterpolated(
            $"{document.Repository}: read {document.PullRequests} pull requests, {document.Issues} issues and {document.Commits} commits;");
        console.MarkupLineInterpolated(
            $"noted {document.Facts} facts with the verdicts of {document.Evaluations} evaluations in {document.ElapsedMs / 1000.0:F1} s.");
    }
}
