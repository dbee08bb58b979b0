using Automation.Core.Snapshots;
using Automation.GitHub.Http;
using Automation.GitHub.Snapshots.Nodes;
using Octokit;

namespace Automation.GitHub.Snapshots;

/// <summary>
/// Reads the diff, file by file. GitHub lists 3,000 files at most
/// (https://docs.github.com/rest/pulls/pulls#list-pull-requests-files), and where a page's patches grow too long it answers
/// files without lines and without a word about it: the sums must be those of the pull request.
/// </summary>
internal static class ChangedFilesReader
{
    private const int MaxFiles = 3_000;
    private const int PageSize = 100;

    /// <summary>Shorter pages hold shorter patches: the second try, where the sums of the first are wrong.</summary>
    private const int ShortPageSize = 20;
    private const int MaxFilesInShortPages = 600;

    /// <summary>The first page, before anything else is known of the pull request.</summary>
    public static Task<ChangedFilesPage> ReadFirstAsync(
        InstallationClient client, PullRequestKey key, CancellationToken cancellationToken) =>
        ReadPageAsync(client, key, number: 1, PageSize, cancellationToken);

    /// <param name="first">The first page.</param>
    /// <param name="expected">The pull request, read after it.</param>
    public static async Task<ChangedFiles> ReadAsync(
        InstallationClient client,
        PullRequestKey key,
        ChangedFilesPage first,
        PullRequestNode expected,
        CancellationToken cancellationToken)
    {
        var begun = first.MayBeOf(expected.HeadRefOid, Math.Min(expected.ChangedFiles, PageSize)) ? first.Files : [];
        var files = await ReadPagesAsync(client, key, begun, expected.ChangedFiles, PageSize, cancellationToken);
        if (!AddsUp(files, expected) && files.Count == expected.ChangedFiles && files.Count <= MaxFilesInShortPages)
        {
            files = await ReadPagesAsync(client, key, [], expected.ChangedFiles, ShortPageSize, cancellationToken);
        }

        return new ChangedFiles(files, [.. GapsOf(files, expected)]);
    }

    private static async Task<List<ChangedFile>> ReadPagesAsync(
        InstallationClient client,
        PullRequestKey key,
        IReadOnlyList<ChangedFile> begun,
        int count,
        int pageSize,
        CancellationToken cancellationToken)
    {
        List<ChangedFile> files = [.. begun];
        for (var number = begun.Count == 0 ? 1 : 2; files.Count < Math.Min(count, MaxFiles); number++)
        {
            var page = await ReadPageAsync(client, key, number, pageSize, cancellationToken);
            if (page.Files.Count == 0)
            {
                break;
            }

            files.AddRange(page.Files);
        }

        return files;
    }

    private static async Task<ChangedFilesPage> ReadPageAsync(
        InstallationClient client, PullRequestKey key, int number, int size, CancellationToken cancellationToken) =>
        ChangedFilesPage.Of(await client.GetAsync<List<PullRequestFile>>(
            $"repositories/{key.Repository}/pulls/{key.Number}/files?per_page={size}&page={number}", cancellationToken));

    private static bool AddsUp(List<ChangedFile> files, PullRequestNode expected) =>
        files.Sum(static f => f.Additions) == expected.Additions && files.Sum(static f => f.Deletions) == expected.Deletions;

    private static IEnumerable<SnapshotGap> GapsOf(List<ChangedFile> files, PullRequestNode expected)
    {
        var missing = expected.ChangedFiles - files.Count;
        if (missing > 0)
        {
            yield return new SnapshotGap(SnapshotPart.Files, $"{missing} of {expected.ChangedFiles} changed files could not be read");
        }
        else if (!AddsUp(files, expected))
        {
            yield return new SnapshotGap(SnapshotPart.Patches, LinesLeftOut(files, expected));
        }

        var tooLarge = files.Count(static f => f.Patch is null && f.Additions + f.Deletions > 0);
        if (tooLarge > 0)
        {
            yield return new SnapshotGap(
                SnapshotPart.Patches, $"the changes of {tooLarge} of {expected.ChangedFiles} files are too large for GitHub to show");
        }
    }

    /// <summary>Files that come without a single line are those that GitHub cut, and binary ones, which it does not tell apart.</summary>
    private static string LinesLeftOut(List<ChangedFile> files, PullRequestNode expected)
    {
        var (additions, deletions) = (files.Sum(static f => f.Additions), files.Sum(static f => f.Deletions));
        var empty = files.Count(static f => f.Patch is null && f.Additions + f.Deletions == 0 && f.Status != FileStatus.Renamed);
        return "GitHub left out changed lines, as it does past 20,000: the files do not add up to the pull request "
            + $"(+{additions} -{deletions} of +{expected.Additions} -{expected.Deletions}; {empty} files came without any line)";
    }
}
