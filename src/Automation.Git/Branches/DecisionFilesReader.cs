using Automation.Core.Practices.Decisions;
using Automation.Git.Repositories;

namespace Automation.Git.Branches;

/// <summary>What the decisions practice asks of the two trees of a branch.</summary>
internal static class DecisionFilesReader
{
    public static async Task<DecisionFiles> ReadAsync(
        GitRepository repository, LocalRange range, IReadOnlyList<ChangedFile> files, string setting, CancellationToken cancellationToken)
    {
        var adrDir = await repository.ReadTextAsync(range.Base.Value, DecisionDirectories.AdrDirFile, cancellationToken);
        var candidates = DecisionDirectories.Candidates(setting, adrDir);
        var atBase = await ListAsync(repository, range.Base, candidates, cancellationToken);
        var atHead = await ListAsync(repository, range.Head, candidates, cancellationToken);
        var directories = candidates.Where(c => atBase.ContainsKey(c) || atHead.ContainsKey(c)).ToList();
        var texts = await ReadTextsAsync(repository, range.Head, files, directories, cancellationToken);
        return new DecisionFiles(directories, [.. atBase.Values.SelectMany(static paths => paths)], texts)
        {
            RootFolders = await RootFoldersAsync(repository, range.Base, cancellationToken),
        };
    }

    private static async Task<IReadOnlyList<string>?> RootFoldersAsync(
        GitRepository repository, CommitSha revision, CancellationToken cancellationToken)
    {
        var entries = await repository.ListDirectoryAsync(revision.Value, "", cancellationToken);
        return entries is null ? null : [.. entries.Where(static e => e.IsDirectory).Select(static e => e.Name)];
    }

    /// <summary>The records of each directory that holds any.</summary>
    private static async Task<Dictionary<string, List<string>>> ListAsync(
        GitRepository repository, CommitSha revision, IReadOnlyList<string> candidates, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var directory in candidates)
        {
            var entries = await repository.ListDirectoryAsync(revision.Value, directory, cancellationToken) ?? [];
            var records = entries
                .Where(static e => !e.IsDirectory)
                .Select(e => directory.Length == 0 ? e.Name : $"{directory}/{e.Name}")
                .Where(path => DecisionDirectories.IsRecord(path, [directory]))
                .ToList();
            if (records.Count > 0)
            {
                found[directory] = records;
            }
        }

        return found;
    }

    private static async Task<Dictionary<string, string>> ReadTextsAsync(
        GitRepository repository,
        CommitSha head,
        IReadOnlyList<ChangedFile> files,
        List<string> directories,
        CancellationToken cancellationToken)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files.Where(f => f.Status != FileStatus.Removed && DecisionDirectories.IsRecord(f.Path, directories)))
        {
            if (await repository.ReadTextAsync(head.Value, file.Path, cancellationToken) is { } text)
            {
                texts[file.Path] = text;
            }
        }

        return texts;
    }
}
