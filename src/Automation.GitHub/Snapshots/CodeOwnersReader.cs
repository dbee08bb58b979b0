using System.Text;
using Automation.Core.CodeOwners;
using Automation.Core.Snapshots;
using Automation.GitHub.Http;
using Automation.GitHub.Snapshots.Nodes;
using Octokit;

namespace Automation.GitHub.Snapshots;

/// <summary>
/// Finds the <c>CODEOWNERS</c> file that GitHub goes by, the first of the usual places, and reads it whole: GraphQL cuts long texts, and
/// GitHub ignores files of 3 MB and more
/// (https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners).
/// </summary>
internal static class CodeOwnersReader
{
    /// <summary>The file of the base branch; null where there is none.</summary>
    public static FileNode? StandingIn(PullRequestRead read) => CodeOwnersFile.Locations
        .Select(path => FileAt(read, path))
        .FirstOrDefault(static f => f is not null);

    /// <summary>
    /// Where the file is that would count once the pull request is merged, if the pull request adds or changes it; null where the one that
    /// would count is left as it is.
    /// </summary>
    public static string? WrittenBy(IReadOnlyList<ChangedFile> changed, PullRequestRead read)
    {
        var written = changed.Where(static f => f.Status != FileStatus.Removed)
            .Select(static f => f.Path)
            .ToHashSet(StringComparer.Ordinal);
        var gone = changed.Where(static f => f.Status is FileStatus.Removed or FileStatus.Renamed)
            .Select(static f => f.Status == FileStatus.Removed ? f.Path : f.PreviousPath)
            .ToHashSet(StringComparer.Ordinal);
        var first = CodeOwnersFile.Locations.FirstOrDefault(
            path => written.Contains(path) || (!gone.Contains(path) && FileAt(read, path) is not null));
        return first is not null && written.Contains(first) ? first : null;
    }

    /// <summary>The file with its text, and what could not be read of it.</summary>
    public static async Task<(CodeOwnersText? File, IEnumerable<SnapshotGap> Gaps)> ReadAsync(
        InstallationClient client, RepositoryId repository, FileNode? file, CancellationToken cancellationToken)
    {
        if (file is not { Path: { } path, Object: { } content })
        {
            return (null, []);
        }

        if (!content.IsTruncated || content.ByteSize >= CodeOwnersFile.MaxBytes)
        {
            return (new CodeOwnersText(path, content.ByteSize < CodeOwnersFile.MaxBytes ? content.Text : null), []);
        }

        var blob = await client.FindAsync<Blob>($"repositories/{repository}/git/blobs/{content.Oid}", cancellationToken);
        return blob is { Encoding.Value: EncodingType.Base64, Content: { } encoded }
            ? (new CodeOwnersText(path, Encoding.UTF8.GetString(Convert.FromBase64String(encoded))), [])
            : (new CodeOwnersText(path, null), [new SnapshotGap(SnapshotPart.CodeOwners, $"{path} could not be read whole")]);
    }

    /// <summary>A directory of that name is no file.</summary>
    private static FileNode? FileAt(PullRequestRead read, string path) =>
        read.BaseFiles.FirstOrDefault(f => f.Path == path && f.Object?.Oid is not null);
}
