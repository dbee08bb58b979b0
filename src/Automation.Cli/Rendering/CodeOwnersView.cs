using Automation.Cli.Terminals;
using Automation.Core.CodeOwners;
using Automation.Core.Practices;

namespace Automation.Cli.Rendering;

/// <summary>Paths with their owners for people, a line each: there may be a hundred thousand of them.</summary>
internal static class CodeOwnersView
{
    private const int WidestPath = 60;
    private const int FoldersShown = 10;

    public static void Write(Terminal terminal, CodeOwnersFile file, IReadOnlyList<string> paths)
    {
        if (paths.Count == 0)
        {
            return;
        }

        var width = Math.Min(WidestPath, Math.Max("path".Length, paths.Max(path => path.Length)));
        terminal.WriteLine($"{"path".PadRight(width)}  line  owners");
        foreach (var path in paths)
        {
            var match = file.OwnersOf(path);
            var line = match is null ? "-" : match.Line.ToString(CultureInfo.InvariantCulture);
            var owners = match is null ? "nobody" : match.Owners.Count == 0 ? "nobody (cleared)" : string.Join(' ', match.Owners);
            terminal.WriteLine($"{VisibleText.Of(path).PadRight(width)}  {line,4}  {VisibleText.Of(owners)}");
        }
    }

    public static void WriteSummary(Terminal terminal, CodeOwnersCoverage coverage)
    {
        var share = coverage.Percent.ToString("0.#", CultureInfo.InvariantCulture);
        var verb = coverage.Owned == 1 ? "has" : "have";
        terminal.WriteLine($"\n{Plural.Number(coverage.Owned)} of {Plural.Of(coverage.Total, "file")} {verb} an owner ({share} %).");
        if (coverage.Unowned.Count == 0)
        {
            return;
        }

        terminal.WriteLine("Folders with most files that nobody owns:");
        foreach (var folder in coverage.Folders(FoldersShown))
        {
            terminal.WriteLine($"{Plural.Number(folder.Files),8}  {(folder.Path.Length == 0 ? "(root)" : VisibleText.Of(folder.Path))}");
        }
    }
}
