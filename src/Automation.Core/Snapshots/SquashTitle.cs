namespace Automation.Core.Snapshots;

/// <summary>
/// A repository's <c>squash_merge_commit_title</c> (https://docs.github.com/rest/repos/repos#update-a-repository).
/// </summary>
public enum SquashTitle
{
    /// <summary>The commit's own first line where there is one commit only, else the pull request's title. GitHub's default.</summary>
    CommitOrPullRequestTitle,

    PullRequestTitle,
}
