using System.IO.Enumeration;
using Automation.Core.Practices.Decisions;

namespace Automation.Cli.Deciding;

/// <summary>The records in a folder, at any depth.</summary>
internal static class RecordFolder
{
    private const string Ending = ".md";

    /// <summary>Folders that hold other people's records, or none.</summary>
    private static readonly string[] Skipped = ["node_modules", "template", "templates"];

    private static readonly EnumerationOptions AllThatCanBeRead = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.None,
    };

    /// <summary>
    /// Paths of all Markdown files but templates, indexes and READMEs, sorted. Hidden folders and links to folders are left out.
    /// </summary>
    /// <param name="folder">Full path.</param>
    public static IReadOnlyList<string> Read(RecordTree tree, string folder)
    {
        var files = new FileSystemEnumerable<string>(folder, (ref entry) => entry.ToFullPath(), AllThatCanBeRead)
        {
            ShouldIncludePredicate =
                (ref entry) => !entry.IsDirectory && entry.FileName.EndsWith(Ending, StringComparison.OrdinalIgnoreCase),
            ShouldRecursePredicate = (ref entry) => !IsSkipped(entry),
        };
        return [.. files.Select(tree.PathOf).Where(IsRecord).Order(StringComparer.Ordinal)];
    }

    /// <summary>The records right inside a folder.</summary>
    /// <inheritdoc cref="Read"/>
    public static IReadOnlyList<string> ReadTop(RecordTree tree, string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder).Select(tree.PathOf).Where(IsRecord).Order(StringComparer.Ordinal)]
        : [];

    private static bool IsRecord(string path) => DecisionDirectories.IsRecord(path, [DecisionDirectories.DirectoryOf(path)]);

    private static bool IsSkipped(FileSystemEntry entry) =>
        entry.FileName.StartsWith(".")
        || entry.Attributes.HasFlag(FileAttributes.ReparsePoint)
        || Skipped.Contains(entry.FileName.ToString(), StringComparer.OrdinalIgnoreCase);
}
