using Automation.Sandbox.Model;

namespace Automation.Sandbox.Json;

/// <summary>A review as the webhook <c>pull_request_review</c> shows it.</summary>
internal static class ReviewJson
{
    public static JsonObject Of(Review review, HistoryPullRequest pullRequest, RepositoryName repository, SandboxAddress address)
    {
        var links = PullRequestLinks.Of(repository, pullRequest, address);
        var id = SandboxIds.OfReview(pullRequest.Number, review);
        var html = $"{links.Html}#pullrequestreview-{id}";
        return new JsonObject
        {
            ["id"] = id,
            ["node_id"] = $"PRR_{id}",
            ["user"] = AccountJson.Of(review.Author, address),
            ["body"] = null,
            ["commit_id"] = review.Commit?.Value,
            ["submitted_at"] = review.SubmittedAt.ToGitHub(),
            ["state"] = ReviewStates.NameOf(review.State).ToLowerInvariant(),
            ["html_url"] = html,
            ["pull_request_url"] = links.Self,
            ["author_association"] = "MEMBER",
            ["_links"] = new JsonObject
            {
                ["html"] = new JsonObject { ["href"] = html },
                ["pull_request"] = new JsonObject { ["href"] = links.Self },
            },
        };
    }
}
