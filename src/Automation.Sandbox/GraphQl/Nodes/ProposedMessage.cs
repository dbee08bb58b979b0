using Automation.Git.Repositories;
using Automation.Sandbox.Model;

namespace Automation.Sandbox.GraphQl.Nodes;

/// <summary>
/// The message that GitHub proposes for a merge, as its documentation tells
/// (https://docs.github.com/pull-requests/collaborating-with-pull-requests/incorporating-changes-from-a-pull-request/about-pull-request-merges
/// and the settings at https://docs.github.com/rest/repos/repos#update-a-repository).
/// </summary>
internal sealed record ProposedMessage(string Headline, string Body)
{
    private static readonly ProposedMessage None = new("", "");

    /// <param name="method">A name of <c>PullRequestMergeMethod</c>; GitHub takes none for <c>MERGE</c>.</param>
    public static ProposedMessage Of(HistoryPullRequest pullRequest, MergeSettings settings, string? method) => method switch
    {
        "SQUASH" => new(SquashHeadline(pullRequest, settings), SquashBody(pullRequest, settings)),
        "REBASE" => None,
        _ => new(MergeHeadline(pullRequest, settings), MergeBody(pullRequest, settings)),
    };

    /// <summary>What counts and is listed; merge commits are not.</summary>
    private static List<GitCommit> WorkOf(HistoryPullRequest pullRequest) => [.. pullRequest.Commits.Where(static c => !c.IsMerge)];

    private static string SquashHeadline(HistoryPullRequest pullRequest, MergeSettings settings)
    {
        var title = settings.SquashTitle == SquashTitle.CommitOrPullRequestTitle && WorkOf(pullRequest) is [var only]
            ? only.Subject
            : pullRequest.Title;
        return Numbered(title, pullRequest);
    }

    private static string SquashBody(HistoryPullRequest pullRequest, MergeSettings settings) => settings.SquashMessage switch
    {
        SquashMessage.Blank => "",
        SquashMessage.PullRequestBody => pullRequest.Body,
        _ => WorkOf(pullRequest) is [var only]
            ? only.Body
            : string.Join("\n\n", WorkOf(pullRequest).Select(static c => "* " + c.Message.Trim('\n'))),
    };

    private static string MergeHeadline(HistoryPullRequest pullRequest, MergeSettings settings) =>
        settings.MergeTitle == MergeTitle.PullRequestTitle
            ? Numbered(pullRequest.Title, pullRequest)
            : $"Merge pull request #{pullRequest.Number} from {SandboxIds.Owner}/{pullRequest.HeadRef}";

    private static string MergeBody(HistoryPullRequest pullRequest, MergeSettings settings) => settings.MergeMessage switch
    {
        MergeMessage.Blank => "",
        MergeMessage.PullRequestBody => pullRequest.Body,
        _ => pullRequest.Title,
    };

    private static string Numbered(string title, HistoryPullRequest pullRequest) => $"{title} (#{pullRequest.Number})";
}
