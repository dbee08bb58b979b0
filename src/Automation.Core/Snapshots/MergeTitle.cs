namespace Automation.Core.Snapshots;

/// <summary>
/// A repository's <c>merge_commit_title</c> (https://docs.github.com/rest/repos/repos#update-a-repository).
/// </summary>
public enum MergeTitle
{
    /// <summary><c>Merge pull request #7 from octocat/branch</c>. GitHub's default.</summary>
    MergeMessage,

    PullRequestTitle,
}
