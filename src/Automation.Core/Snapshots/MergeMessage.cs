namespace Automation.Core.Snapshots;

/// <summary>
/// A repository's <c>merge_commit_message</c> (https://docs.github.com/rest/repos/repos#update-a-repository).
/// </summary>
public enum MergeMessage
{
    /// <summary>GitHub's default.</summary>
    PullRequestTitle,

    PullRequestBody,

    Blank,
}
