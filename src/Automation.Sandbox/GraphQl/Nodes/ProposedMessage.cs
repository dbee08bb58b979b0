using Automation.Git.Repositories;
using Automation.Sandbox.Model;

namespace Automation.Sandbox.GraphQl.Nodes;

/// <summary>
/// The message that GitHub proposes for a merge. What the settings mean: https://docs.github.com/rest/repos/repos#update-a-repository;
/// what a squash is made of: https://docs.github.com/articles/about-pull-request-merges.
/// Made of git's commits and without the practices' own prediction, so that tests can hold one against the other.
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
        _ => WorkOf(pullRequest) is [var only] ? only.Body : ListOf(WorkOf(pullRequest), pullRequest.Author),
    };

    /// <summary>The commits' messages, and below a rule whoever else wrote some of them.</summary>
    private static string ListOf(List<GitCommit> commits, Actor author)
    {
        var others = commits.Select(static c => c.Author).Where(a => AccountNames.Of(a) != author)
            .Select(static a => $"Co-authored-by: {a.Name} <{a.Email}>").Distinct(StringComparer.Ordinal).ToList();
        var messages = commits.Select(static c => "* " + c.Message.Trim());
        return string.Join("\n\n", others.Count == 0 ? messages : [.. messages, "---------", string.Join('\n', others)]);
    }

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

    /// <summary>A commit of an earlier merge may have its number already.</summary>
    private static string Numbered(string title, HistoryPullRequest pullRequest)
    {
        var suffix = $" (#{pullRequest.Number})";
        return title.EndsWith(suffix, StringComparison.Ordinal) ? title : title + suffix;
    }
}
