using Automation.Git.Processes;

namespace Automation.Git.Repositories;

/// <summary>Finds out whether a folder is a repository that can be read, and says in one sentence why not.</summary>
internal static class RepositoryProbe
{
    public static async Task<GitRepository> OpenAsync(string directory, CancellationToken cancellationToken)
    {
        var folder = Path.GetFullPath(directory);
        if (!Directory.Exists(folder))
        {
            throw new GitException(GitProblem.FolderMissing, $"{folder} does not exist: name the folder of a git repository.");
        }

        var git = new GitExecutable(folder);
        var probe = await git.RunAsync(["rev-parse", "--is-shallow-repository"], cancellationToken);
        if (probe.ExitCode != 0)
        {
            throw probe.Error.Contains("not a git repository", StringComparison.Ordinal)
                ? NotARepository(folder)
                : git.Failed("rev-parse", probe.Error);
        }

        var head = await git.RunAsync(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"], cancellationToken);
        if (head.ExitCode != 0)
        {
            throw new GitException(
                GitProblem.Empty,
                $"{folder} has no commit on its current branch: commit something or check out a branch first.");
        }

        var emptyTree = await git.ReadAsync(["hash-object", "-t", "tree", "--stdin"], cancellationToken, input: "");
        return new GitRepository(git, probe.Output.Trim() == "true", emptyTree.Trim());
    }

    public static GitException NotARepository(string folder) => new(
        GitProblem.NotARepository, $"{folder} is not a git repository: name the folder of a clone, or run 'git init' there.");
}
