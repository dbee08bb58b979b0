namespace Automation.Git.Repositories;

/// <summary>What is wrong with a repository, so that a caller can tell one <see cref="GitException"/> from another.</summary>
public enum GitProblem
{
    GitMissing,
    FolderMissing,
    NotARepository,
    Empty,
    Shallow,
    UnknownRevision,
    NoBase,
    UnrelatedHistories,
    CommandFailed,
}
