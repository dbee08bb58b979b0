namespace Automation.Git.Repositories;

/// <summary>A repository cannot be read. The message is one sentence that names the folder and a fix.</summary>
public sealed class GitException(GitProblem problem, string message, Exception? inner = null) : Exception(message, inner)
{
    public GitProblem Problem { get; } = problem;
}
