using Automation.Core.Policies;
using Automation.Core.Practices.Decisions;
using Automation.Core.Snapshots;
using Automation.Core.Workspaces;

namespace Automation.Cli.Deciding;

/// <summary>The directories of a working tree in which records belong, found as for a pull request.</summary>
internal static class RecordDirectories
{
    /// <summary>Full paths of those that hold records, most wanted first.</summary>
    /// <param name="folder">Full path of the repository, or of a package in it.</param>
    public static IReadOnlyList<string> Find(RecordTree tree, string folder, EffectivePolicy policy) =>
    [
        .. Candidates(folder, policy)
            .SelectMany(directory => DecisionDirectories.IsPattern(directory) ? Matching(folder, directory) : [Below(folder, directory)])
            .Distinct(StringComparer.Ordinal)
            .Where(directory => RecordFolder.ReadTop(tree, directory).Count > 0),
    ];

    /// <summary>Full path of where the first record belongs.</summary>
    public static string Preferred(string folder, EffectivePolicy policy) =>
        Below(folder, Candidates(folder, policy).First(directory => !DecisionDirectories.IsPattern(directory)));

    private static IReadOnlyList<string> Candidates(string folder, EffectivePolicy policy) => DecisionDirectories.Candidates(
        policy.Policy.Decisions.Directory,
        DecisionPointers.Directories(ReadTexts(folder, DecisionPointers.Paths)),
        PackagesOf(folder));

    private static IEnumerable<string> Matching(string folder, string pattern)
    {
        var root = new RecordTree(folder);
        return RecordFolder.Read(root, folder)
            .Where(path => DecisionDirectories.IsRecord(path, [pattern]))
            .Select(path => Below(folder, DecisionDirectories.DirectoryOf(path)));
    }

    private static IReadOnlyList<WorkspacePackage> PackagesOf(string folder)
    {
        var texts = ReadTexts(folder, WorkspaceManifests.Paths);
        string[] directories =
        [
            .. WorkspaceManifests.ParentDirectories(texts)
                .Where(parent => Directory.Exists(Below(folder, parent)))
                .SelectMany(parent => Directory.EnumerateDirectories(Below(folder, parent)))
                .Select(new RecordTree(folder).PathOf),
        ];
        return WorkspaceManifests.Packages(texts, directories);
    }

    private static Dictionary<string, string> ReadTexts(string folder, IEnumerable<string> paths) => paths
        .Select(path => (Path: path, Text: ReadText(Below(folder, path))))
        .Where(file => file.Text is not null)
        .ToDictionary(file => file.Path, file => file.Text!);

    private static string? ReadText(string fullPath) => File.Exists(fullPath) ? RecordText.Read(fullPath).Text : null;

    private static string Below(string folder, string path) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(folder, path)));
}
