using Automation.Core.Practices.Decisions;
using Automation.Core.Snapshots;
using Automation.GitHub.Snapshots.Code;
using Automation.GitHub.Snapshots.Nodes;

namespace Automation.GitHub.Snapshots;

/// <summary>
/// Finds the decision records. The usual directories came with the first query; a second one is asked only for directories that policy,
/// the repository or a changed file of a package name, and for the texts of changed records, at the head and on the base branch.
/// </summary>
internal static class DecisionReader
{
    /// <summary>At the head, and as many on the base branch.</summary>
    private const int MaxTexts = 50;

    public static async Task<(DecisionFiles Files, IReadOnlyList<SnapshotGap> Gaps)> ReadAsync(
        CodeReader code,
        PullRequestRead read,
        string setting,
        IReadOnlyList<ChangedFile> changed,
        CancellationToken cancellationToken)
    {
        var candidates = Candidates(setting, read, changed);
        string[] unasked =
        [
            .. candidates.Where(static d => !DecisionDirectories.IsPattern(d))
                .Except(DecisionDirectories.Candidates(DecisionDirectories.Auto), StringComparer.Ordinal),
        ];
        var atHead = Records(changed.Where(static f => f.Status != FileStatus.Removed).Select(static f => f.Path), candidates);
        var onBase = Records(changed.Select(PathOnBase), candidates);

        var objects = await code.ReadAsync(
            "Decisions",
            unasked,
            [
                .. atHead.Take(MaxTexts).Select(p => $"{read.PullRequest.HeadRefOid}:{p}"),
                .. onBase.Take(MaxTexts).Select(p => $"{read.PullRequest.BaseRefOid}:{p}"),
            ],
            cancellationToken);

        var trees = read.BaseFiles.Where(f => f.Path is not null).Select(f => (Directory: f.Path!, f.Object))
            .Concat(unasked.Zip(objects, (d, o) => (Directory: d, Object: o)));
        string[] standing =
            [.. trees.SelectMany(t => PathsIn(t.Directory, t.Object)).Where(p => DecisionDirectories.IsRecord(p, candidates))];
        var headTexts = Texts(atHead, objects.Skip(unasked.Length));
        var baseTexts = Texts(onBase, objects.Skip(unasked.Length + Math.Min(atHead.Length, MaxTexts)));
        var directories = standing.Concat(atHead).Select(DecisionDirectories.DirectoryOf).ToHashSet(StringComparer.Ordinal);
        return (
            new DecisionFiles([.. candidates.Where(directories.Contains)], standing, headTexts) { BaseTexts = baseTexts },
            [.. GapsOf(atHead.Length, headTexts.Count), .. GapsOnBase(onBase.Length)]);
    }

    private static string[] Candidates(string setting, PullRequestRead read, IReadOnlyList<ChangedFile> changed) =>
    [
        .. DecisionDirectories.Candidates(setting, DecisionPointers.Directories(read.BaseTexts(DecisionPointers.Paths)))
            .Union(DecisionDirectories.InPackages(setting, changed.Select(static f => f.Path)), StringComparer.Ordinal),
    ];

    /// <summary>What stands on the base branch in place of a changed file; null where the file is new.</summary>
    private static string? PathOnBase(ChangedFile file) => file.Status switch
    {
        FileStatus.Added or FileStatus.Copied => null,
        FileStatus.Renamed => file.PreviousPath,
        _ => file.Path,
    };

    private static string[] Records(IEnumerable<string?> paths, IReadOnlyList<string> directories) =>
        [.. paths.OfType<string>().Where(p => DecisionDirectories.IsRecord(p, directories)).Distinct(StringComparer.Ordinal)];

    private static Dictionary<string, string> Texts(IEnumerable<string> paths, IEnumerable<ObjectNode?> objects) =>
        paths.Take(MaxTexts).Zip(objects)
            .Where(static p => p.Second?.Text is not null)
            .ToDictionary(static p => p.First, static p => p.Second!.Text!, StringComparer.Ordinal);

    private static IEnumerable<string> PathsIn(string directory, ObjectNode? tree) =>
        (tree?.Entries ?? []).Where(static e => e.Type == "blob").Select(e => directory.Length == 0 ? e.Name : $"{directory}/{e.Name}");

    private static IEnumerable<SnapshotGap> GapsOf(int records, int read)
    {
        if (read < records)
        {
            yield return new SnapshotGap(
                SnapshotPart.Decisions, $"{records - read} of {records} changed decision records could not be read");
        }
    }

    private static IEnumerable<SnapshotGap> GapsOnBase(int records)
    {
        if (records > MaxTexts)
        {
            yield return new SnapshotGap(
                SnapshotPart.Decisions,
                $"{records - MaxTexts} of {records} changed decision records could not be compared with the base branch");
        }
    }
}
