using System.Text;
using Automation.Cli.Commands;
using Automation.Cli.Terminals;

namespace Automation.Cli.Tests.Commands;

/// <summary>A command that ran in this process, with what it wrote.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public static Task<CommandRun> OfAsync(params string[] arguments) => WithInputAsync("", arguments);

    public static async Task<CommandRun> WithInputAsync(string input, string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        using var typed = new MemoryStream(Encoding.UTF8.GetBytes(input));
        int exitCode;
        using (var terminal = new Terminal(output, error, typed, outIsPerson: false, errorIsPerson: false))
        {
            exitCode = await AutomationCommand.RunAsync(arguments, terminal);
        }

        return new CommandRun(exitCode, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }
}
