using Automation.Core.Practices.Decisions;
using Automation.Core.Snapshots;
using Automation.GitHub.Http;
using Automation.GitHub.Snapshots.Nodes;

namespace Automation.GitHub.Snapshots;

/// <summary>
/// Finds the decision records. The usual directories came with the first query; a second one is asked only for directories
/// that policy or <c>.adr-dir</c> name, and for the texts of changed records.
/// </summary>
internal static class DecisionReader
{
    /// <summary>Alias of <c>.adr-dir</c> in the query for a pull request.</summary>
    private const string AdrDirAlias = "adrDir";
    private const int MaxTexts = 50;

    public static async Task<(DecisionFiles Files, IReadOnlyList<SnapshotGap> Gaps)> ReadAsync(
        InstallationClient client,
        PullRequestRead read,
        string setting,
        IReadOnlyList<ChangedFile> changed,
        CancellationToken cancellationToken)
    {
        var target = read.PullRequest.BaseRef?.Target ?? new Dictionary<string, FileNode?>();
        var candidates = DecisionDirectories.Candidates(setting, target.GetValueOrDefault(AdrDirAlias)?.Object?.Text);
        string[] unasked = [.. candidates.Except(DecisionDirectories.Candidates(DecisionDirectories.Auto, null), StringComparer.Ordinal)];
        string[] records = [.. changed.Where(f => f.Status != FileStatus.Removed).Select(f => f.Path)
            .Where(p => DecisionDirectories.IsRecord(p, candidates)).Distinct(StringComparer.Ordinal)];
        string[] readable = [.. records.Take(MaxTexts)];

        var objects = await ObjectsReader.ReadAsync(
            client,
            read.Name,
            "Decisions",
            [.. unasked.Select(d => $"{read.PullRequest.BaseRefOid}:{d}"), .. readable.Select(p => $"{read.PullRequest.HeadRefOid}:{p}")],
            cancellationToken);

        var trees = target.Values.OfType<FileNode>().Where(f => f.Path is not null).Select(f => (Directory: f.Path!, f.Object))
            .Concat(unasked.Zip(objects, (d, o) => (Directory: d, Object: o)));
        string[] standing =
            [.. trees.SelectMany(t => PathsIn(t.Directory, t.Object)).Where(p => DecisionDirectories.IsRecord(p, candidates))];
        var texts = readable.Zip(objects.Skip(unasked.Length))
            .Where(static p => p.Second?.Text is not null)
            .ToDictionary(static p => p.First, static p => p.Second!.Text!, StringComparer.Ordinal);

        var directories = standing.Concat(records).Select(DirectoryOf).ToHashSet(StringComparer.Ordinal);
        return (new DecisionFiles([.. candidates.Where(directories.Contains)], standing, texts), [.. GapsOf(records.Length, texts.Count)]);
    }

    private static IEnumerable<string> PathsIn(string directory, ObjectNode? tree) =>
        (tree?.Entries ?? []).Where(static e => e.Type == "blob").Select(e => directory.Length == 0 ? e.Name : $"{directory}/{e.Name}");

    private static string DirectoryOf(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";

    private static IEnumerable<SnapshotGap> GapsOf(int records, int read)
    {
        if (read < records)
        {
            yield return new SnapshotGap(
                SnapshotPart.Decisions, $"{records - read} of {records} changed decision records could not be read");
        }
    }
}
