using Automation.Cli.Terminals;
using Automation.Core.Practices;

namespace Automation.Cli.Rendering;

/// <summary>
/// Findings for people, with their places and fixes. Lines are written as they are: people copy from them, and a commit hook is done
/// before a drawing library would have looked the terminal over.
/// </summary>
internal static class FindingsView
{
    /// <summary>Writes findings; one fix for neighbours that are put right together.</summary>
    public static void Write(Terminal terminal, IReadOnlyList<Finding> findings)
    {
        for (var i = 0; i < findings.Count; i++)
        {
            var finding = findings[i];
            var word = terminal.Paint(finding.Severity.ToString().ToLowerInvariant(), ColourOf(finding.Severity));
            var rule = terminal.Paint(finding.Rule, TextStyle.Bold);
            terminal.WriteLine($"{word} {rule}{VisibleText.Only(Place(finding.Location))}");
            terminal.WriteLine($"  {VisibleText.Only(finding.Message)}");
            if (finding.WaitsFor.Count > 0)
            {
                terminal.WriteLine($"  waiting for: {VisibleText.Only(string.Join(", ", finding.WaitsFor))}");
            }

            if (i + 1 == findings.Count || findings[i + 1].Fix != finding.Fix)
            {
                terminal.WriteLine($"  fix: {VisibleText.Only(finding.Fix)}");
                foreach (var command in finding.Commands)
                {
                    terminal.WriteLine($"    {VisibleText.Only(command)}");
                }
            }
        }
    }

    private static TextStyle ColourOf(Severity severity) => severity switch
    {
        Severity.Error => TextStyle.Red,
        Severity.Warning => TextStyle.Yellow,
        _ => TextStyle.Grey,
    };

    private static string Place(Location? location) => location switch
    {
        { Path: { } path, Line: { } line } => $" {path}:{line}",
        { Path: { } path } => $" {path}",
        { Commit: { } commit } => $" {commit.Short}",
        _ => "",
    };
}
