namespace Automation.Git.Processes;

/// <summary>
/// A folder of our own for the objects that git must write to answer. The repository stays as it is, even one that cannot be written
/// to.
/// </summary>
internal sealed class GitScratch : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("automation-git-");
    private readonly string objects;

    private GitScratch(string objects) => this.objects = objects;

    public static async Task<GitScratch> CreateAsync(GitExecutable git, CancellationToken cancellationToken)
    {
        var path = (await git.ReadAsync(["rev-parse", "--git-path", "objects"], cancellationToken)).TrimEnd('\r', '\n');
        return new GitScratch(Path.GetFullPath(path, git.Directory));
    }

    /// <summary>New objects go into the folder; those of the repository are read where they are.</summary>
    public void AddTo(IDictionary<string, string?> environment)
    {
        environment["GIT_OBJECT_DIRECTORY"] = folder.FullName;
        environment["GIT_ALTERNATE_OBJECT_DIRECTORIES"] = $"\"{objects.Replace("\\", "\\\\", StringComparison.Ordinal)}\"";
    }

    public void Dispose()
    {
        foreach (var file in folder.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            // Git writes its objects read-only, which Windows would not delete.
            file.Attributes = FileAttributes.Normal;
        }

        folder.Delete(recursive: true);
    }
}
