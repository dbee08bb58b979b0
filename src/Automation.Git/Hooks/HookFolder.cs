using Automation.Git.Processes;
using Automation.Git.Repositories;

namespace Automation.Git.Hooks;

/// <summary>Where git looks for the hooks of a repository.</summary>
public static class HookFolder
{
    /// <summary>
    /// The folder's full path, there or not: <c>core.hooksPath</c>, else the folder that all working trees share. A repository that
    /// <c>GIT_DIR</c> names is the one that is meant, as it is for git.
    /// </summary>
    /// <exception cref="GitException">The folder is no working tree of a repository.</exception>
    public static async Task<string> FindAsync(string directory, CancellationToken cancellationToken = default)
    {
        var folder = Path.GetFullPath(directory);
        if (!Directory.Exists(folder))
        {
            throw RepositoryProbe.NotARepository(folder);
        }

        // Hooks run at the root of the working tree, and core.hooksPath is relative to where they run.
        var root = await AskAsync(folder, "--show-toplevel", cancellationToken);
        return Path.GetFullPath(await AskAsync(root, "--git-path", cancellationToken, "hooks"), root);
    }

    private static GitException NoWorkingTree(string folder) => new(
        GitProblem.NotARepository,
        $"{folder} is a bare repository or git's own folder, where nobody commits: name the folder of a working tree.");

    private static async Task<string> AskAsync(string folder, string question, CancellationToken cancellationToken, params string[] more)
    {
        var git = new GitExecutable(folder, asUser: true);
        var answer = await git.RunAsync(["rev-parse", question, .. more], cancellationToken);
        return answer.ExitCode == 0 ? answer.Output.TrimEnd('\r', '\n')
            : answer.Error.Contains("not a git repository", StringComparison.Ordinal) ? throw RepositoryProbe.NotARepository(folder)
            : answer.Error.Contains("must be run in a work tree", StringComparison.Ordinal) ? throw NoWorkingTree(folder)
            : throw git.Failed("rev-parse", answer.Error);
    }
}
