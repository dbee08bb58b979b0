using Automation.Git.Repositories;

namespace Automation.Git.Branches;

/// <summary>
/// Finds a repository's pull request templates where GitHub looks for them: <c>pull_request_template</c> in the root, <c>docs</c> or
/// <c>.github</c>, and all files of a directory <c>PULL_REQUEST_TEMPLATE</c> there, whatever the case
/// (https://docs.github.com/articles/creating-a-pull-request-template-for-your-repository).
/// </summary>
public static class TemplatesReader
{
    private const string Name = "pull_request_template";

    private static readonly string[] Directories = [".github", "", "docs"];

    private static readonly string[] Extensions = ["", ".md", ".markdown", ".txt"];

    /// <param name="revision">The default branch's; GitHub reads templates nowhere else.</param>
    public static async Task<IReadOnlyList<DescriptionTemplate>> ReadAsync(
        GitRepository repository, CommitSha revision, CancellationToken cancellationToken = default)
    {
        var templates = new List<DescriptionTemplate>();
        foreach (var directory in Directories)
        {
            foreach (var file in await FilesAsync(repository, revision, directory, cancellationToken))
            {
                if (await repository.FindObjectAsync(file.Id, cancellationToken) is { IsBlob: true, IsBinary: false } blob)
                {
                    templates.Add(new DescriptionTemplate(file.Name, blob.Text));
                }
            }
        }

        return templates;
    }

    /// <summary>The templates of a directory, and of the directory of templates in it.</summary>
    private static async Task<List<TreeEntry>> FilesAsync(
        GitRepository repository, CommitSha revision, string directory, CancellationToken cancellationToken)
    {
        var files = new List<TreeEntry>();
        foreach (var entry in await repository.ListDirectoryAsync(revision.Value, directory, cancellationToken) ?? [])
        {
            if (entry.IsDirectory && Is(entry.Name, Name))
            {
                var path = directory.Length == 0 ? entry.Name : $"{directory}/{entry.Name}";
                var templates = await repository.ListDirectoryAsync(revision.Value, path, cancellationToken) ?? [];
                files.AddRange(templates.Where(static t => HasExtension(t)));
            }
            else if (Is(Path.GetFileNameWithoutExtension(entry.Name), Name) && HasExtension(entry))
            {
                files.Add(entry);
            }
        }

        return files;
    }

    private static bool HasExtension(TreeEntry entry) =>
        !entry.IsDirectory && Extensions.Any(e => Is(Path.GetExtension(entry.Name), e));

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
