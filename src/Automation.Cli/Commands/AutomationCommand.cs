using Automation.Cli.Hooking;
using Automation.Cli.Terminals;
using Automation.Core.Ports;
using Automation.Git.Repositories;

namespace Automation.Cli.Commands;

/// <summary>The root command: the list of commands, and the one place where failures become sentences and exit codes.</summary>
internal static class AutomationCommand
{
    /// <summary>After a signal, how long a command may take to end in order; the server's own limit is shorter.</summary>
    private static readonly TimeSpan Termination = TimeSpan.FromSeconds(20);

    /// <summary>The commands by name, in the order in which help lists them.</summary>
    private static readonly (string Name, Func<Terminal, Command> Create)[] Commands =
    [
        ("serve", ServeCommand.Create),
        ("check", CheckCommand.Create),
        ("replay", ReplayCommand.Create),
        ("backfill", BackfillCommand.Create),
        ("deliveries", DeliveriesCommand.Create),
        ("digest", DigestCommand.Create),
        ("commits", CommitsCommand.Create),
        ("codeowners", CodeOwnersCommand.Create),
        ("adr", AdrCommand.Create),
        ("debt", DebtCommand.Create),
        ("hooks", HooksCommand.Create),
        ("release", ReleaseCommand.Create),
        ("policy", PolicyCommand.Create),
        ("waivers", WaiversCommand.Create),
        ("installations", InstallationsCommand.Create),
        ("doctor", DoctorCommand.Create),
        ("health", HealthCommand.Create),
        ("setup", SetupCommand.Create),
    ];

    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancellationToken = default)
    {
        try
        {
            var exitCode = await (HookedMessage.RunAsync(args, terminal, cancellationToken)
                ?? InvokeAsync(args, terminal, cancellationToken));
            terminal.Flush();
            return exitCode;
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
        catch (Exception e)
        {
            terminal.Say($"This should not have happened, please report it: {e.GetType().Name}: {OneLine(e.Message)}");
            return ExitCode.Environment;
        }
    }

    private static Task<int> InvokeAsync(string[] args, Terminal terminal, CancellationToken cancellationToken)
    {
        var parsed = Create(terminal, args).Parse(args);
        return parsed.Errors.Count > 0
            ? Task.FromResult(Refuse(parsed, terminal))
            : parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = Termination },
                cancellationToken);
    }

    private static int Refuse(ParseResult parsed, Terminal terminal)
    {
        var problem = parsed.UnmatchedTokens is [var token, ..]
            ? $"'{token}' is no command or argument here."
            : OneLine(parsed.Errors[0].Message);
        terminal.Say($"{problem} Run 'automation {CommandPath(parsed)}--help' for what it takes.");
        return ExitCode.Usage;
    }

    private static string OneLine(string message) =>
        string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The command that is asked for, or all of them where it is none: making one is a fraction of making all.</summary>
    private static RootCommand Create(Terminal terminal, string[] args)
    {
        var root = new RootCommand(
            "Keeps engineering practice visible: conventional commits, review practice, decision records, tech debt.\n\n"
                + "Example: automation replay --repo . --limit 20");
        var asked = Array.FindAll(Commands, command => command.Name == args.FirstOrDefault());
        foreach (var (_, create) in asked.Length > 0 ? asked : Commands)
        {
            root.Add(create(terminal));
        }

        return root;
    }

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
