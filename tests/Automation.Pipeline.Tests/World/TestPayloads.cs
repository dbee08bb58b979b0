using System.Text.Json;

namespace Automation.Pipeline.Tests.World;

/// <summary>Webhook bodies with what the pipeline reads, and nothing else.</summary>
internal static class TestPayloads
{
    public const long CommentId = 3_000_000_001;

    public static readonly DateTimeOffset Updated = PullRequestBuilder.Opened.AddHours(1);

    private static readonly object Repository = new
    {
        id = 10,
        full_name = "octo-org/octo-repo",
        @private = false,
        archived = false,
        default_branch = "main",
        topics = new[] { "greetings" },
        owner = new { login = "octo-org" },
    };

    private static readonly object Sender = new { login = "octocat", type = "User" };

    public static string PullRequest(
        string action,
        DateTimeOffset? updatedAt = null,
        string state = "open",
        DateTimeOffset? mergedAt = null,
        string sender = "octocat",
        int number = 7) => Write(new
        {
            action,
            pull_request = Pull(updatedAt ?? Updated, state, mergedAt, number),
            repository = Repository,
            installation = new { id = 1 },
            sender = new { login = sender, type = "User" },
        });

    public static string Review(string action = "submitted") => Write(new
    {
        action,
        review = new
        {
            id = 99,
            state = "approved",
            submitted_at = Updated,
            commit_id = PullRequestBuilder.Sha(1).Value,
            user = new { login = "reviewer", type = "User" },
        },
        pull_request = Pull(Updated, "open", null),
        repository = Repository,
        installation = new { id = 1 },
        sender = Sender,
    });

    public static string Rerun(string externalId, params int[] pullRequests) => Write(new
    {
        action = "rerequested",
        check_run = Check(externalId, pullRequests),
        repository = Repository,
        installation = new { id = 1 },
        sender = Sender,
    });

    /// <summary>Somebody presses a button on the check run of the review practice.</summary>
    public static string Button(string login, string identifier, params int[] pullRequests) => Write(new
    {
        action = "requested_action",
        requested_action = new { identifier },
        check_run = Check("automation/review/abc", pullRequests),
        repository = Repository,
        installation = new { id = 1 },
        sender = new { login, type = "User" },
    });

    public static string MergeGroup(int named) => Write(new
    {
        action = "checks_requested",
        merge_group = new
        {
            head_sha = PullRequestBuilder.Sha(50).Value,
            base_sha = PullRequestBuilder.Sha(49).Value,
            head_ref = $"refs/heads/gh-readonly-queue/main/pr-{named}-{PullRequestBuilder.Sha(49).Value}",
        },
        repository = Repository,
        installation = new { id = 1 },
        sender = Sender,
    });

    public static string Push(string @ref, int commits) => Write(new
    {
        @ref,
        commits = Enumerable.Range(1, commits).Select(n => new
        {
            id = PullRequestBuilder.Sha(n).Value,
            timestamp = Updated,
            message = $"feat: number {n}\n\nWith a body.",
            author = new { username = "octocat" },
        }),
        repository = Repository,
        installation = new { id = 1 },
        sender = Sender,
    });

    /// <summary>A push to the default branch, unless another is named.</summary>
    public static string Push(
        object[] commits, CommitSha after, string branch = "main", bool forced = false, DateTimeOffset? pushedAt = null) => Write(new
        {
            @ref = $"refs/heads/{branch}",
            after = after.Value,
            forced,
            commits,
            repository = new
            {
                id = 10,
                full_name = "octo-org/octo-repo",
                default_branch = "main",
                pushed_at = pushedAt?.ToUnixTimeSeconds(),
                owner = new { login = "octo-org" },
            },
            installation = new { id = 1 },
            sender = Sender,
        });

    /// <summary>A push to the repository that holds an organisation's policy; of one commit, unless more are given.</summary>
    public static string PolicyPush(
        string[]? modified = null,
        string[]? removed = null,
        object[]? commits = null,
        string branch = "main",
        string repository = "octo-org/.github",
        bool forced = false,
        DateTimeOffset? pushedAt = null) => Write(new
        {
            @ref = $"refs/heads/{branch}",
            forced,
            commits = commits ?? [Changes(modified: modified, removed: removed)],
            repository = new
            {
                id = 11,
                full_name = repository,
                default_branch = "main",
                pushed_at = pushedAt?.ToUnixTimeSeconds(),
                owner = new { login = "octo-org" },
            },
            installation = new { id = 1 },
            sender = Sender,
        });

    /// <summary>A commit of a push, by the files that it touches.</summary>
    public static object Changes(string[]? added = null, string[]? modified = null, string[]? removed = null) => new
    {
        id = PullRequestBuilder.Sha(1).Value,
        timestamp = Updated,
        message = "chore: change the policy",
        author = new { username = "octocat" },
        added = added ?? [],
        modified = modified ?? [],
        removed = removed ?? [],
    };

    public static string Issue(string action, params string[] labels) => Write(new
    {
        action,
        issue = new
        {
            number = 3,
            title = "Old parser",
            state = action == "closed" ? "closed" : "open",
            created_at = PullRequestBuilder.Opened,
            updated_at = Updated,
            closed_at = action == "closed" ? Updated : (DateTimeOffset?)null,
            user = new { login = "octocat", type = "User" },
            labels = labels.Select(l => new { name = l }),
        },
        repository = Repository,
        installation = new { id = 1 },
        sender = Sender,
    });

    /// <summary>A comment on pull request 7, which octocat opened, unless it is on an issue.</summary>
    public static string Comment(
        string body, string login = "octocat", string action = "created", bool closed = false, bool onIssue = false, string type = "User") =>
        Write(new
        {
            action,
            issue = new
            {
                number = 7,
                state = closed ? "closed" : "open",
                user = new { login = "octocat", type = "User" },
                pull_request = onIssue ? null : new { url = "https://api.github.com/repos/octo-org/octo-repo/pulls/7" },
            },
            comment = new { id = CommentId, body, created_at = Updated, user = new { login, type } },
            repository = Repository,
            installation = new { id = 1 },
            sender = new { login, type },
        });

    public static string OfRepository(string action) =>
        Write(new { action, repository = Repository, installation = new { id = 1 }, sender = Sender });

    public static string Installation(string action, string? suspendedAt = null) => Write(new
    {
        action,
        installation = new { id = 1, account = new { login = "octo-org" }, suspended_at = suspendedAt },
        repositories = new[] { new { id = 10, full_name = "octo-org/octo-repo", @private = false } },
        sender = Sender,
    });

    public static string InstallationRepositories(string action) => Write(new
    {
        action,
        installation = new { id = 1, account = new { login = "octo-org" } },
        repositories_added = action == "added" ? new[] { new { id = 10, full_name = "octo-org/octo-repo", @private = true } } : [],
        repositories_removed = action == "removed" ? new[] { new { id = 10, full_name = "octo-org/octo-repo", @private = true } } : [],
        sender = Sender,
    });

    private static object Check(string externalId, int[] pullRequests) => new
    {
        head_sha = PullRequestBuilder.Sha(1).Value,
        external_id = externalId,
        pull_requests = pullRequests.Select(n => new { number = n, @base = new { repo = new { id = 10 } } }),
    };

    private static object Pull(DateTimeOffset updatedAt, string state, DateTimeOffset? mergedAt, int number = 7) => new
    {
        number,
        state,
        draft = false,
        created_at = PullRequestBuilder.Opened,
        updated_at = updatedAt,
        closed_at = state == "closed" ? updatedAt : (DateTimeOffset?)null,
        merged_at = mergedAt,
        additions = 1,
        deletions = 0,
        user = new { login = "octocat", type = "User" },
        head = new { sha = PullRequestBuilder.Sha(1).Value },
        @base = new { @ref = "main" },
        labels = new[] { new { name = "bug" } },
    };

    private static string Write(object payload) => JsonSerializer.Serialize(payload);
}
