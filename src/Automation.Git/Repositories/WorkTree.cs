using Automation.Git.Processes;

namespace Automation.Git.Repositories;

/// <summary>The files of a clone as they lie on this machine, committed or not.</summary>
public sealed class WorkTree
{
    private readonly GitExecutable git;

    private WorkTree(GitExecutable git) => this.git = git;

    /// <summary>The folder that paths are relative to.</summary>
    public string Root => git.Directory;

    /// <summary>Finds the work tree that holds a folder.</summary>
    /// <exception cref="GitException">There is no git, no such folder, or no work tree around it.</exception>
    public static async Task<WorkTree> FindAsync(string directory, CancellationToken cancellationToken = default)
    {
        var folder = Path.GetFullPath(directory);
        if (!Directory.Exists(folder))
        {
            throw new GitException(GitProblem.FolderMissing, $"{folder} does not exist: name the folder of a git repository.");
        }

        var git = new GitExecutable(folder);
        var found = await git.RunAsync(["rev-parse", "--show-toplevel"], cancellationToken);
        if (found.ExitCode != 0)
        {
            throw found.Error.Contains("not a git repository", StringComparison.Ordinal)
                ? RepositoryProbe.NotARepository(folder)
                : git.Failed("rev-parse", found.Error);
        }

        return new WorkTree(new GitExecutable(found.Output.TrimEnd('\r', '\n')));
    }

    /// <summary>The paths of all files that git tracks, in git's order. A submodule is one path.</summary>
    public async Task<IReadOnlyList<string>> ListTrackedAsync(CancellationToken cancellationToken = default)
    {
        var output = await git.ReadAsync(["ls-files", "-z"], cancellationToken);

        // While a conflict is not resolved, a path comes once for each side.
        return [.. output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>
    /// When lines of a tracked file were last changed, by git blame; a line that is not committed is left out, as is every line of a
    /// file of which git cannot say.
    /// </summary>
    public Task<IReadOnlyDictionary<int, DateTimeOffset>> BlameAsync(
        string path, IReadOnlyList<int> lines, CancellationToken cancellationToken = default) =>
        LineAges.ReadAsync(git, path, lines, cancellationToken);

    /// <summary>
    /// The files below a folder that belong to its repository: those that git tracks, and new ones that nothing tells it to ignore. A
    /// tracked file may be gone, and a submodule is one path.
    /// </summary>
    /// <returns>Paths relative to the folder; null where there is no git, or no repository around the folder.</returns>
    public static async Task<IReadOnlyList<string>?> ListFilesAsync(string folder, CancellationToken cancellationToken = default)
    {
        try
        {
            var listed = await new GitExecutable(Path.GetFullPath(folder)).RunAsync(
                ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"], cancellationToken);
            return listed.ExitCode == 0 ? listed.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries) : null;
        }
        catch (GitException e) when (e.Problem == GitProblem.GitMissing)
        {
            return null;
        }
    }
}
