namespace Automation.Core.Snapshots;

/// <summary>
/// A repository's <c>squash_merge_commit_message</c> (https://docs.github.com/rest/repos/repos#update-a-repository).
/// </summary>
public enum SquashMessage
{
    /// <summary>The commits' messages. GitHub's default.</summary>
    CommitMessages,

    PullRequestBody,

    Blank,
}
