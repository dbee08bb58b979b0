using Automation.Cli.Terminals;
using Automation.Core.Ports;
using Automation.Git.Repositories;

namespace Automation.Cli.Commands;

/// <summary>The root command: the list of commands, and the one place where failures become sentences and exit codes.</summary>
internal static class AutomationCommand
{
    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancellationToken = default)
    {
        var parsed = Create(terminal).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            terminal.Say($"{parsed.Errors[0].Message} Run 'automation {CommandPath(parsed)}--help' for what it takes.");
            return ExitCode.Usage;
        }

        var settings = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
        try
        {
            return await parsed.InvokeAsync(settings, cancellationToken);
        }
        catch (CommandFailureException failure)
        {
            terminal.Say(failure.Message);
            return failure.ExitCode;
        }
        catch (Exception e) when (e is GitException or TransientException or PermanentException
            or IOException or UnauthorizedAccessException)
        {
            terminal.Say(e.Message);
            return ExitCode.Environment;
        }
        catch (OperationCanceledException)
        {
            terminal.Say("Cancelled.");
            return ExitCode.Environment;
        }
    }

    private static RootCommand Create(Terminal terminal) => new(
        "Keeps engineering practice visible: conventional commits, review practice, decision records, tech debt.")
    {
        ServeCommand.Create(terminal),
        CheckCommand.Create(terminal),
        ReplayCommand.Create(terminal),
        CommitsCommand.Create(terminal),
        PolicyCommand.Create(terminal),
    };

    private static string CommandPath(ParseResult parsed)
    {
        var names = new Stack<string>();
        for (var command = parsed.CommandResult; command.Parent is System.CommandLine.Parsing.CommandResult parent; command = parent)
        {
            names.Push(command.Command.Name);
        }

        return string.Concat(names.Select(n => n + " "));
    }
}
