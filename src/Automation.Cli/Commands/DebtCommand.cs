using Automation.Cli.Terminals;

namespace Automation.Cli.Commands;

/// <summary><c>automation debt</c>: its commands.</summary>
internal static class DebtCommand
{
    public static Command Create(Terminal terminal) => new(
        "debt", "Tech debt: where it stands, and what to pay first.\n\nExample: automation debt report octo-org/shop")
    {
        DebtScanCommand.Create(terminal),
        DebtReportCommand.Create(terminal),
    };
}
