namespace Automation.Core.Snapshots;

/// <summary>GitHub's roles in a repository, from the least to the most.</summary>
public enum RepositoryPermission
{
    None,
    Read,
    Triage,
    Write,
    Maintain,
    Admin,
}
