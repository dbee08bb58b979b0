using Automation.Cli.Terminals;
using Automation.Core.Policies;

namespace Automation.Cli.Deciding;

/// <summary>Finds the records that the user means.</summary>
/// <param name="policies">The policy of a tree.</param>
internal sealed class RecordSearch(Func<RecordTree, EffectivePolicy> policies)
{
    /// <summary>The files that are named, and the records of the folders that are named; each once, sorted as they are shown.</summary>
    /// <exception cref="CommandFailureException">One of them does not exist.</exception>
    public IReadOnlyList<RecordFile> Find(IReadOnlyList<string> paths) => Sorted(paths.SelectMany(Named));

    /// <summary>The records of a repository, in the directories where they belong.</summary>
    /// <exception cref="CommandFailureException">There are none.</exception>
    public IReadOnlyList<RecordFile> FindIn(string repository)
    {
        if (!Directory.Exists(repository))
        {
            throw CommandFailureException.Usage($"There is no folder {repository}: name one with --repo.");
        }

        var tree = RecordTree.Of(Path.TrimEndingDirectorySeparator(Path.GetFullPath(repository)));
        var directories = RecordDirectories.Find(tree, tree.Root, policies(tree));
        return directories.Count > 0
            ? Sorted(directories.SelectMany(directory => Folder(tree, directory, isRooted: false)))
            : throw CommandFailureException.Usage(
                $"No decision records were found in {tree.Root}: name their folder, or set practices.decisions.directory in the policy.");
    }

    private static RecordFile[] Sorted(IEnumerable<RecordFile> files) =>
        [.. files.DistinctBy(file => file.FullPath).OrderBy(file => file.Shown, StringComparer.Ordinal)];

    private IEnumerable<RecordFile> Named(string path)
    {
        var (full, isRooted) = (Path.GetFullPath(path), Path.IsPathRooted(path));
        if (File.Exists(full))
        {
            var around = RecordTree.Around(Path.GetDirectoryName(full)!);
            return [new RecordFile(around, around.PathOf(full), isRooted)];
        }

        if (!Directory.Exists(full))
        {
            throw CommandFailureException.Usage($"There is no file or folder {path}: name records, or the folder that holds them.");
        }

        full = Path.TrimEndingDirectorySeparator(full);
        var tree = RecordTree.Around(full);
        return FoldersIn(tree, full).SelectMany(folder => Folder(tree, folder, isRooted));
    }

    /// <summary>A folder of records; of a whole repository or package the directories in it that hold records, if any do.</summary>
    private IReadOnlyList<string> FoldersIn(RecordTree tree, string folder)
    {
        var holdsRecords = RecordFolder.ReadTop(tree, folder).Select(Path.GetFileName).Any(LooksNumbered);
        return !holdsRecords && RecordDirectories.Find(tree, folder, policies(tree)) is { Count: > 0 } found ? found : [folder];
    }

    private static bool LooksNumbered(string? name) =>
        name is { Length: > 0 } && (char.IsAsciiDigit(name[0]) || name.StartsWith("adr", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<RecordFile> Folder(RecordTree tree, string folder, bool isRooted) =>
        RecordFolder.Read(tree, folder).Select(path => new RecordFile(tree, path, isRooted));
}
