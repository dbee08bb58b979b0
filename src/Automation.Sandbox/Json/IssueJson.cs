using Automation.Sandbox.Model;

namespace Automation.Sandbox.Json;

/// <summary>A pull request as the issue that it also is, in the webhook <c>issue_comment</c>.</summary>
internal static class IssueJson
{
    public static JsonObject Of(HistoryPullRequest pullRequest, RepositoryName repository, SandboxAddress address)
    {
        var links = PullRequestLinks.Of(repository, pullRequest, address);
        var id = SandboxIds.OfPullRequest(pullRequest.Number);
        return new JsonObject
        {
            ["id"] = id,
            ["node_id"] = $"PR_{id}",
            ["number"] = pullRequest.Number,
            ["state"] = "open",
            ["locked"] = false,
            ["title"] = pullRequest.Title,
            ["body"] = pullRequest.Body.Length > 0 ? pullRequest.Body : null,
            ["user"] = AccountJson.Of(pullRequest.Author, address),
            ["labels"] = new JsonArray(),
            ["assignees"] = new JsonArray(),
            ["milestone"] = null,
            ["created_at"] = pullRequest.CreatedAt.ToGitHub(),
            ["updated_at"] = pullRequest.MergedAt.ToGitHub(),
            ["closed_at"] = null,
            ["author_association"] = "CONTRIBUTOR",
            ["url"] = links.Issue,
            ["html_url"] = links.Html,
            ["comments_url"] = links.Issue + "/comments",
            ["pull_request"] = new JsonObject
            {
                ["url"] = links.Self,
                ["html_url"] = links.Html,
                ["diff_url"] = links.Html + ".diff",
                ["patch_url"] = links.Html + ".patch",
                ["merged_at"] = null,
            },
        };
    }
}
