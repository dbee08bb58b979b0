namespace Automation.Cli.Terminals;

/// <summary>Ends a command with one sentence for people and an exit code for scripts.</summary>
internal sealed class CommandFailureException(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;

    public static CommandFailureException Usage(string message) => new(Terminals.ExitCode.Usage, message);

    public static CommandFailureException Environment(string message) => new(Terminals.ExitCode.Environment, message);
}
