namespace Automation.Git.Processes;

/// <summary>
/// A bare repository of our own for the objects that git must write to answer. It borrows the objects of another, which stays as it is,
/// even one that cannot be written to, and whose configuration, with the programs that it may name, is not read.
/// </summary>
internal sealed class GitScratch : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("automation-git-");
    private readonly string borrowed;

    private GitScratch(string borrowed)
    {
        this.borrowed = borrowed;
        folder.CreateSubdirectory("objects");
        folder.CreateSubdirectory("refs");
        File.WriteAllText(Path.Combine(folder.FullName, "HEAD"), "ref: refs/heads/main\n");
    }

    /// <param name="git">The repository whose objects are borrowed.</param>
    public static async Task<GitScratch> CreateAsync(GitExecutable git, CancellationToken cancellationToken)
    {
        var path = (await git.ReadAsync(["rev-parse", "--git-path", "objects"], cancellationToken)).TrimEnd('\r', '\n');
        return new GitScratch(Path.GetFullPath(path, git.Directory));
    }

    /// <summary>What lets a git process work here.</summary>
    public void AddTo(IDictionary<string, string?> environment)
    {
        environment["GIT_DIR"] = folder.FullName;
        environment["GIT_ALTERNATE_OBJECT_DIRECTORIES"] = $"\"{borrowed.Replace("\\", "\\\\", StringComparison.Ordinal)}\"";
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
