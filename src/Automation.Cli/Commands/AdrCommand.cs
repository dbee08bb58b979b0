using Automation.Cli.Terminals;

namespace Automation.Cli.Commands;

/// <summary><c>automation adr lint|new|log</c>.</summary>
internal static class AdrCommand
{
    public static Command Create(Terminal terminal) => new(
        "adr", "Architecture decision records without GitHub.\n\nExample: automation adr lint docs/adr")
    {
        AdrLintCommand.Create(terminal),
        AdrNewCommand.Create(terminal),
        AdrLogCommand.Create(terminal),
    };
}
