using Automation.Sandbox.Model;
using Automation.Sandbox.Store;

namespace Automation.Sandbox.Json;

/// <summary>A comment on a pull request (<c>issue-comment</c>).</summary>
internal static class CommentJson
{
    public static JsonObject Of(IssueComment comment, RepositoryName repository, SandboxAddress address)
    {
        var api = $"{address.Api}/repos/{repository}/issues";
        return new JsonObject
        {
            ["id"] = comment.Id,
            ["node_id"] = NodeIds.OfComment(comment.Id),
            ["url"] = $"{api}/comments/{comment.Id}",
            ["html_url"] = $"{address.Html}/{repository}/pull/{comment.Number}#issuecomment-{comment.Id}",
            ["issue_url"] = $"{api}/{comment.Number}",
            ["user"] = comment.Author is { } login ? AccountJson.Of(login, address) : AccountJson.Bot(address),
            ["body"] = comment.Body,
            ["created_at"] = comment.CreatedAt.ToGitHub(),
            ["updated_at"] = comment.UpdatedAt.ToGitHub(),
            ["author_association"] = comment.Author is null ? "NONE" : "COLLABORATOR",
            ["performed_via_github_app"] = comment.Author is null ? AppJson.Of(address) : null,
        };
    }
}
