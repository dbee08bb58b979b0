using Automation.Core.CodeOwners;
using Automation.Git.Repositories;

namespace Automation.Git.Branches;

/// <summary>Finds the <c>CODEOWNERS</c> file that counts at a revision: the first one of GitHub's places.</summary>
internal static class CodeOwnersReader
{
    /// <summary>Null where there is none.</summary>
    public static async Task<CodeOwnersText?> ReadAsync(
        GitRepository repository, CommitSha revision, CancellationToken cancellationToken)
    {
        foreach (var path in CodeOwnersFile.Locations)
        {
            if (await repository.FindObjectAsync($"{revision}:{path}", cancellationToken) is { IsBlob: true } blob)
            {
                var isRead = blob.Content.Length < CodeOwnersFile.MaxBytes && !blob.IsBinary;
                return new CodeOwnersText(path, isRead ? blob.Text : null);
            }
        }

        return null;
    }

    /// <summary>The file that would count at the head, where the pull request adds or changes it; null where it does not.</summary>
    public static async Task<CodeOwnersText?> ReadProposedAsync(
        GitRepository repository, CommitSha head, IReadOnlyList<ChangedFile> files, CancellationToken cancellationToken) =>
        files.Any(static f => CodeOwnersFile.Locations.Contains(f.Path))
        && await ReadAsync(repository, head, cancellationToken) is { } proposed
        && files.Any(f => f.Path == proposed.Path)
            ? proposed
            : null;
}
