using Automation.Cli.Rendering;
using Automation.Cli.Terminals;
using Automation.Core.Ports;
using Spectre.Console;

namespace Automation.Cli.Operating;

/// <summary>Installations for people. Operators on other machines write the reasons.</summary>
internal static class InstallationTable
{
    public static void Show(Terminal terminal, IReadOnlyList<Installation> installations)
    {
        if (installations.Count == 0)
        {
            terminal.WriteLine("There are no installations.");
            return;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumns("ID", "Account", "State", "Reason");
        foreach (var installation in installations)
        {
            table.AddRow(
                installation.Id.ToString(),
                Markup.Escape(VisibleText.Of(installation.Account)),
                StateOf(installation),
                Markup.Escape(VisibleText.Of(installation.PausedReason ?? "")));
        }

        terminal.Out.Write(table);
    }

    private static string StateOf(Installation installation) => installation switch
    {
        { IsDeleted: true } => "removed",
        { PausedAt: { } since } => string.Create(CultureInfo.InvariantCulture, $"paused since {since.UtcDateTime:yyyy-MM-dd HH:mm}"),
        { IsSuspended: true } => "suspended",
        _ => "active",
    };
}
