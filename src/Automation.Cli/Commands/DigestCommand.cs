using Automation.Cli.Digesting;
using Automation.Cli.Serving;
using Automation.Cli.Terminals;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Cli.Commands;

/// <summary><c>automation digest preview|send|rebuild</c>.</summary>
internal static class DigestCommand
{
    public static Command Create(Terminal terminal) => new(
        "digest", "Preview, send or rebuild the weekly digest.\n\nExample: automation digest preview --team payments")
    {
        DigestPreviewCommand.Create(terminal),
        DigestSendCommand.Create(terminal),
        DigestRebuildCommand.Create(terminal),
    };

    /// <summary>The selection of teams, over the services of a command.</summary>
    internal static DigestTeams Teams(AutomationServices services, Terminal terminal) =>
        ActivatorUtilities.CreateInstance<DigestTeams>(services.Provider, terminal);
}
