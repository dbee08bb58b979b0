using Automation.Core.Snapshots;
using Automation.GitHub.Snapshots.Nodes;

namespace Automation.GitHub.Snapshots;

/// <summary>How a repository merges. What GitHub does not tell, or does not tell in words known here, is GitHub's default.</summary>
internal static class Merging
{
    public static MergeSettings SettingsOf(RepositoryNode repository, MergingNode? merging) =>
        new(repository.SquashMergeAllowed, repository.MergeCommitAllowed, repository.RebaseMergeAllowed)
        {
            SquashTitle = merging?.SquashMergeCommitTitle switch
            {
                "PR_TITLE" => SquashTitle.PullRequestTitle,
                _ => SquashTitle.CommitOrPullRequestTitle,
            },
            SquashMessage = merging?.SquashMergeCommitMessage switch
            {
                "PR_BODY" => SquashMessage.PullRequestBody,
                "BLANK" => SquashMessage.Blank,
                _ => SquashMessage.CommitMessages,
            },
            MergeTitle = merging?.MergeCommitTitle switch
            {
                "PR_TITLE" => MergeTitle.PullRequestTitle,
                _ => MergeTitle.MergeMessage,
            },
            MergeMessage = merging?.MergeCommitMessage switch
            {
                "PR_BODY" => MergeMessage.PullRequestBody,
                "BLANK" => MergeMessage.Blank,
                _ => MergeMessage.PullRequestTitle,
            },
        };

    /// <summary>GitHub's own words, by method; without those that it did not answer.</summary>
    public static IReadOnlyDictionary<MergeMethod, MergeText> TextsOf(MergingNode? merging)
    {
        var texts = new Dictionary<MergeMethod, MergeText>();
        Add(MergeMethod.Squash, merging?.PullRequest?.SquashHeadline, merging?.PullRequest?.SquashBody);
        Add(MergeMethod.Merge, merging?.PullRequest?.MergeHeadline, merging?.PullRequest?.MergeBody);
        return texts;

        void Add(MergeMethod method, string? headline, string? body)
        {
            if (!string.IsNullOrWhiteSpace(headline) && body is not null)
            {
                texts[method] = new MergeText(headline, body);
            }
        }
    }
}
