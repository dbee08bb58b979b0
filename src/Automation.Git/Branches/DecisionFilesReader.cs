using Automation.Core.Practices.Decisions;
using Automation.Git.Repositories;

namespace Automation.Git.Branches;

/// <summary>What the decisions practice asks of the two trees of a branch. Records that it has read once are not read again.</summary>
internal sealed class DecisionFilesReader(GitRepository repository)
{
    /// <summary>The most records of a base branch that are read.</summary>
    private const int MostStanding = 2_000;

    /// <summary>A record is a page; what is larger is something else.</summary>
    private const int MaxBytes = 1024 * 1024;

    private readonly Dictionary<(string Path, string Id), StandingDecision?> known = [];

    /// <param name="packages">The packages of the repository.</param>
    /// <param name="setting">Policy's <c>decisions.directory</c>.</param>
    public async Task<DecisionFiles> ReadAsync(
        LocalRange range,
        IReadOnlyList<ChangedFile> files,
        IReadOnlyList<WorkspacePackage> packages,
        string setting,
        CancellationToken cancellationToken)
    {
        var named = DecisionPointers.Directories(await ReadTextsAsync(range.Base, DecisionPointers.Paths, cancellationToken));
        string[] wanted =
        [
            .. DecisionDirectories.Candidates(setting, named, packages)
                .Union(DecisionDirectories.InPackages(setting, files.Select(f => f.Path)), StringComparer.Ordinal),
        ];
        var candidates = await ExpandAsync(wanted, range, cancellationToken);
        var atBase = await ListAsync(range.Base, candidates, cancellationToken);
        var atHead = await ListAsync(range.Head, candidates, cancellationToken);
        var directories = candidates.Where(c => atBase.ContainsKey(c) || atHead.ContainsKey(c)).ToList();
        var records = atBase.Values.SelectMany(static r => r).ToList();
        var atHeadNow = files.Where(f => f.Status != FileStatus.Removed).Select(f => f.Path).Where(IsRecord);
        var before = files.Select(OldPath).OfType<string>().Where(IsRecord);
        return new DecisionFiles(
            directories, [.. records.Select(r => r.Path)], await ReadTextsAsync(range.Head, atHeadNow, cancellationToken))
        {
            // Files are compared with the merge base: what the branch did to a record shows there, not what others did since.
            BaseTexts = await ReadTextsAsync(range.MergeBase, before, cancellationToken),
            Standing = await ReadStandingAsync(records, cancellationToken),
            RootFolders = await ReadRootFoldersAsync(range.Base, cancellationToken),
        };

        bool IsRecord(string path) => DecisionDirectories.IsRecord(path, directories);
    }

    private static string? OldPath(ChangedFile file) => file.Status switch
    {
        FileStatus.Removed or FileStatus.Modified => file.Path,
        FileStatus.Renamed => file.PreviousPath,
        _ => null,
    };

    private async Task<IReadOnlyList<string>?> ReadRootFoldersAsync(CommitSha revision, CancellationToken cancellationToken)
    {
        var entries = await repository.ListDirectoryAsync(revision.Value, "", cancellationToken);
        return entries is null ? null : [.. entries.Where(static e => e.IsDirectory).Select(static e => e.Name)];
    }

    /// <summary>A pattern stands for the directories that match it and hold records.</summary>
    private async Task<IReadOnlyList<string>> ExpandAsync(
        IReadOnlyList<string> candidates, LocalRange range, CancellationToken cancellationToken)
    {
        string[] patterns = [.. candidates.Where(DecisionDirectories.IsPattern)];
        if (patterns.Length == 0)
        {
            return candidates;
        }

        var atBase = await repository.ListFilesAsync(range.Base.Value, cancellationToken);
        var atHead = await repository.ListFilesAsync(range.Head.Value, cancellationToken);
        var matching = atBase.Concat(atHead)
            .Where(path => DecisionDirectories.IsRecord(path, patterns))
            .Select(DecisionDirectories.DirectoryOf)
            .Order(StringComparer.Ordinal);
        return [.. candidates.Except(patterns).Concat(matching).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The records of each directory that holds any.</summary>
    private async Task<Dictionary<string, List<(string Path, string Id)>>> ListAsync(
        CommitSha revision, IReadOnlyList<string> candidates, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, List<(string Path, string Id)>>(StringComparer.Ordinal);
        foreach (var directory in candidates)
        {
            var entries = await repository.ListDirectoryAsync(revision.Value, directory, cancellationToken) ?? [];
            var records = entries
                .Where(static e => !e.IsDirectory)
                .Select(e => (Path: directory.Length == 0 ? e.Name : $"{directory}/{e.Name}", e.Id))
                .Where(e => DecisionDirectories.IsRecord(e.Path, [directory]))
                .ToList();
            if (records.Count > 0)
            {
                found[directory] = records;
            }
        }

        return found;
    }

    private async Task<Dictionary<string, string>> ReadTextsAsync(
        CommitSha revision, IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (await repository.ReadTextAsync(revision.Value, path, cancellationToken) is { } text)
            {
                texts[path] = text;
            }
        }

        return texts;
    }

    private async Task<List<StandingDecision>> ReadStandingAsync(
        IReadOnlyList<(string Path, string Id)> records, CancellationToken cancellationToken)
    {
        var standing = new List<StandingDecision>();
        foreach (var record in records.Take(MostStanding))
        {
            if (!known.TryGetValue(record, out var decision))
            {
                known[record] = decision = await ReadRecordAsync(record.Path, record.Id, cancellationToken);
            }

            if (decision is not null)
            {
                standing.Add(decision);
            }
        }

        return standing;
    }

    /// <summary>Null for what is no text of a record's size.</summary>
    private async Task<StandingDecision?> ReadRecordAsync(string path, string id, CancellationToken cancellationToken) =>
        await repository.FindObjectAsync(id, cancellationToken) is { IsBlob: true, IsBinary: false, Content.Length: <= MaxBytes } file
            ? DecisionRecordParser.Parse(path, file.Text).ToStanding()
            : null;
}
