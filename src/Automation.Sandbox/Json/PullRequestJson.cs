using Automation.Git.Repositories;
using Automation.Sandbox.Model;

namespace Automation.Sandbox.Json;

/// <summary>
/// A pull request as REST lists it (<c>pull-request-simple</c>) and as REST and webhooks show it alone (<c>pull-request</c>).
/// </summary>
internal static class PullRequestJson
{
    public static JsonObject Simple(SandboxGitHub gitHub, HistoryPullRequest pullRequest, SandboxAddress address)
    {
        var links = PullRequestLinks.Of(gitHub.Name, pullRequest, address);
        var id = SandboxIds.OfPullRequest(pullRequest.Number);
        var json = new JsonObject
        {
            ["id"] = id,
            ["node_id"] = $"PR_{id}",
            ["number"] = pullRequest.Number,
            ["state"] = "open",
            ["locked"] = false,
            ["title"] = pullRequest.Title,
            ["body"] = pullRequest.Body.Length > 0 ? pullRequest.Body : null,
            ["user"] = AccountJson.Of(pullRequest.Author, address),
            ["created_at"] = pullRequest.CreatedAt.ToGitHub(),
            ["updated_at"] = pullRequest.MergedAt.ToGitHub(),
            ["closed_at"] = null,
            ["merged_at"] = null,
            ["merge_commit_sha"] = null,
            ["assignee"] = null,
            ["assignees"] = new JsonArray(),
            ["requested_reviewers"] = new JsonArray(),
            ["requested_teams"] = new JsonArray(),
            ["labels"] = LabelJson.ListOf(gitHub.LabelsOf(pullRequest.Number), gitHub.Name, address),
            ["milestone"] = null,
            ["draft"] = false,
            ["author_association"] = "CONTRIBUTOR",
            ["auto_merge"] = null,
            ["head"] = Branch(gitHub, pullRequest.HeadRef, pullRequest.Head, address),
            ["base"] = Branch(gitHub, pullRequest.BaseRef ?? gitHub.DefaultBranch, pullRequest.Base, address),
            ["_links"] = links.ToJson(),
        };
        links.AddTo(json);
        return json;
    }

    public static JsonObject Full(
        SandboxGitHub gitHub, HistoryPullRequest pullRequest, IReadOnlyList<ChangedFile> files, SandboxAddress address)
    {
        var json = Simple(gitHub, pullRequest, address);
        json["merged"] = false;
        json["mergeable"] = true;
        json["rebaseable"] = true;
        json["mergeable_state"] = "clean";
        json["merged_by"] = null;
        json["comments"] = 0;
        json["review_comments"] = 0;
        json["maintainer_can_modify"] = false;
        json["commits"] = pullRequest.Commits.Count;
        json["additions"] = files.Sum(static f => f.Additions);
        json["deletions"] = files.Sum(static f => f.Deletions);
        json["changed_files"] = files.Count;
        return json;
    }

    /// <summary>How the webhook of its end shows it.</summary>
    public static JsonObject Merged(
        SandboxGitHub gitHub, HistoryPullRequest pullRequest, IReadOnlyList<ChangedFile> files, SandboxAddress address)
    {
        var json = Full(gitHub, pullRequest, files, address);
        json["state"] = "closed";
        json["closed_at"] = pullRequest.MergedAt.ToGitHub();
        json["merged"] = true;
        json["merged_at"] = pullRequest.MergedAt.ToGitHub();
        json["merged_by"] = AccountJson.Of(AccountNames.Of(pullRequest.MergeCommit.Author), address);
        json["merge_commit_sha"] = pullRequest.MergeCommit.Sha.Value;
        json["mergeable"] = null;
        json["rebaseable"] = null;
        json["mergeable_state"] = "unknown";
        return json;
    }

    private static JsonObject Branch(SandboxGitHub gitHub, string name, CommitSha sha, SandboxAddress address) => new()
    {
        ["label"] = $"{SandboxIds.Owner}:{name}",
        ["ref"] = name,
        ["sha"] = sha.Value,
        ["user"] = AccountJson.Owner(address),
        ["repo"] = RepositoryJson.Of(gitHub, address),
    };
}
