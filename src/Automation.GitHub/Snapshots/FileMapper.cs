using Automation.Core.Snapshots;
using Octokit;

namespace Automation.GitHub.Snapshots;

/// <summary>Puts the files of a diff, as pull requests and as comparisons list them, into the words of the practices.</summary>
internal static class FileMapper
{
    public static ChangedFile Map(PullRequestFile file) => new()
    {
        Path = file.FileName,
        PreviousPath = file.PreviousFileName,
        Status = StatusOf(file.Status),
        Additions = file.Additions,
        Deletions = file.Deletions,
        Patch = file.Patch,
        Blob = BlobOf(file.Sha),
    };

    public static ChangedFile Map(GitHubCommitFile file) => new()
    {
        Path = file.Filename,
        PreviousPath = file.PreviousFileName,
        Status = StatusOf(file.Status),
        Additions = file.Additions,
        Deletions = file.Deletions,
        Patch = file.Patch,
        Blob = BlobOf(file.Sha),
    };

    private static string? BlobOf(string? sha) => string.IsNullOrEmpty(sha) ? null : sha;

    private static FileStatus StatusOf(string? status) => status switch
    {
        "added" => FileStatus.Added,
        "removed" => FileStatus.Removed,
        "renamed" => FileStatus.Renamed,
        "copied" => FileStatus.Copied,
        _ => FileStatus.Modified,
    };
}
