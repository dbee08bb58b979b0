using Automation.Sandbox.Model;

namespace Automation.Sandbox.Json;

/// <summary>The addresses of a pull request, which GitHub gives twice: as fields, and under <c>_links</c>.</summary>
internal sealed record PullRequestLinks(string Html, string Self, string Issue, string Statuses)
{
    public static PullRequestLinks Of(RepositoryName repository, HistoryPullRequest pullRequest, SandboxAddress address)
    {
        var api = $"{address.Api}/repos/{repository}";
        return new PullRequestLinks(
            $"{address.Html}/{repository}/pull/{pullRequest.Number}",
            $"{api}/pulls/{pullRequest.Number}",
            $"{api}/issues/{pullRequest.Number}",
            $"{api}/statuses/{pullRequest.Head}");
    }

    public void AddTo(JsonObject json)
    {
        json["url"] = Self;
        json["html_url"] = Html;
        json["diff_url"] = Html + ".diff";
        json["patch_url"] = Html + ".patch";
        json["issue_url"] = Issue;
        json["commits_url"] = Self + "/commits";
        json["review_comments_url"] = Self + "/comments";
        json["review_comment_url"] = Self[..Self.LastIndexOf('/')] + "/comments{/number}";
        json["comments_url"] = Issue + "/comments";
        json["statuses_url"] = Statuses;
    }

    public JsonObject ToJson() => new()
    {
        ["self"] = Link(Self),
        ["html"] = Link(Html),
        ["issue"] = Link(Issue),
        ["comments"] = Link(Issue + "/comments"),
        ["review_comments"] = Link(Self + "/comments"),
        ["review_comment"] = Link(Self[..Self.LastIndexOf('/')] + "/comments{/number}"),
        ["commits"] = Link(Self + "/commits"),
        ["statuses"] = Link(Statuses),
    };

    private static JsonObject Link(string address) => new() { ["href"] = address };
}
