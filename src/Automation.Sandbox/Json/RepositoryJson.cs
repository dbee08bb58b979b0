using Automation.Sandbox.Model;

namespace Automation.Sandbox.Json;

/// <summary>The one repository, with all that GitHub requires of a repository (<c>full-repository</c>).</summary>
internal static class RepositoryJson
{
    private static readonly (string Field, string Path)[] Addresses =
    [
        ("url", ""), ("archive_url", "/{archive_format}{/ref}"), ("assignees_url", "/assignees{/user}"), ("blobs_url", "/git/blobs{/sha}"),
        ("branches_url", "/branches{/branch}"), ("collaborators_url", "/collaborators{/collaborator}"),
        ("comments_url", "/comments{/number}"),
        ("commits_url", "/commits{/sha}"), ("compare_url", "/compare/{base}...{head}"), ("contents_url", "/contents/{+path}"),
        ("contributors_url", "/contributors"), ("deployments_url", "/deployments"), ("downloads_url", "/downloads"),
        ("events_url", "/events"),
        ("forks_url", "/forks"), ("git_commits_url", "/git/commits{/sha}"), ("git_refs_url", "/git/refs{/sha}"),
        ("git_tags_url", "/git/tags{/sha}"), ("hooks_url", "/hooks"), ("issue_comment_url", "/issues/comments{/number}"),
        ("issue_events_url", "/issues/events{/number}"), ("issues_url", "/issues{/number}"), ("keys_url", "/keys{/key_id}"),
        ("labels_url", "/labels{/name}"), ("languages_url", "/languages"), ("merges_url", "/merges"),
        ("milestones_url", "/milestones{/number}"),
        ("notifications_url", "/notifications{?since,all,participating}"), ("pulls_url", "/pulls{/number}"),
        ("releases_url", "/releases{/id}"),
        ("stargazers_url", "/stargazers"), ("statuses_url", "/statuses/{sha}"), ("subscribers_url", "/subscribers"),
        ("subscription_url", "/subscription"), ("tags_url", "/tags"), ("teams_url", "/teams"), ("trees_url", "/git/trees{/sha}"),
    ];

    private static readonly string[] Absent = ["description", "homepage", "language", "license", "mirror_url"];

    private static readonly string[] No =
        ["private", "fork", "archived", "disabled", "has_projects", "has_downloads", "has_wiki", "has_pages", "has_discussions"];

    private static readonly string[] Zero =
    [
        "forks", "forks_count", "size", "stargazers_count", "watchers", "watchers_count", "network_count", "subscribers_count",
    ];

    public static JsonObject Of(SandboxGitHub gitHub, SandboxAddress address)
    {
        var html = $"{address.Html}/{gitHub.Name}";
        var pullRequests = gitHub.History.PullRequests;
        var repository = new JsonObject
        {
            ["id"] = SandboxIds.Repository.Value,
            ["node_id"] = NodeIds.Repository,
            ["name"] = gitHub.Name.Name,
            ["full_name"] = gitHub.Name.ToString(),
            ["owner"] = AccountJson.Owner(address),
            ["html_url"] = html,
            ["clone_url"] = $"{html}.git",
            ["git_url"] = $"git://{new Uri(html).Authority}/{gitHub.Name}.git",
            ["ssh_url"] = $"git@{new Uri(html).Host}:{gitHub.Name}.git",
            ["svn_url"] = html,
            ["default_branch"] = gitHub.DefaultBranch,
            ["visibility"] = "public",
            ["has_issues"] = true,
            ["open_issues"] = pullRequests.Count,
            ["open_issues_count"] = pullRequests.Count,
            ["topics"] = new JsonArray(),
            ["created_at"] = pullRequests[0].CreatedAt.ToGitHub(),
            ["updated_at"] = pullRequests[^1].MergedAt.ToGitHub(),
            ["pushed_at"] = pullRequests[^1].MergedAt.ToGitHub(),
        };
        AddMerging(repository, gitHub.Options.Merge);
        AddConstants(repository, $"{address.Api}/repos/{gitHub.Name}");
        return repository;
    }

    private static void AddMerging(JsonObject repository, MergeSettings settings)
    {
        repository["allow_squash_merge"] = settings.Squash;
        repository["allow_merge_commit"] = settings.MergeCommit;
        repository["allow_rebase_merge"] = settings.Rebase;
        repository["squash_merge_commit_title"] = MergeNames.Of(settings.SquashTitle);
        repository["squash_merge_commit_message"] = MergeNames.Of(settings.SquashMessage);
        repository["merge_commit_title"] = MergeNames.Of(settings.MergeTitle);
        repository["merge_commit_message"] = MergeNames.Of(settings.MergeMessage);
    }

    private static void AddConstants(JsonObject repository, string api)
    {
        foreach (var (field, path) in Addresses)
        {
            repository[field] = api + path;
        }

        foreach (var field in Absent)
        {
            repository[field] = null;
        }

        foreach (var field in No)
        {
            repository[field] = false;
        }

        foreach (var field in Zero)
        {
            repository[field] = 0;
        }
    }
}
