using Automation.Cli.Commands;
using Automation.Cli.Terminals;

using var terminal = Terminal.OfProcess();
return await AutomationCommand.RunAsync(args, terminal);
