using Automation.Cli.Commands;
using Automation.Cli.Terminals;

// A commit hook must be quick. Libraries have patterns compiled to machine code, which takes longer than such a short run can win back.
if (args is ["commits", ..])
{
    AppContext.SetSwitch("System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported", isEnabled: false);
}

using var terminal = Terminal.OfProcess();
return await AutomationCommand.RunAsync(args, terminal);
