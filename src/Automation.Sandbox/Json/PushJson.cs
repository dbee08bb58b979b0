using Automation.Git.Repositories;
using Automation.Sandbox.Model;

namespace Automation.Sandbox.Json;

/// <summary>What the webhook <c>push</c> tells beside repository and sender. Which files each commit touches is left out.</summary>
internal static class PushJson
{
    private const int ShaLength = 40;

    public static void AddTo(JsonObject payload, SandboxGitHub gitHub, HistoryPush push, SandboxAddress address)
    {
        var before = BeforeOf(push);
        var after = push.After;
        payload["ref"] = $"refs/heads/{gitHub.DefaultBranch}";
        payload["before"] = before;
        payload["after"] = after.Sha.Value;
        payload["base_ref"] = null;
        payload["created"] = false;
        payload["deleted"] = false;
        payload["forced"] = false;
        payload["compare"] = $"{address.Html}/{gitHub.Name}/compare/{before}...{after.Sha}";
        payload["commits"] = new JsonArray([.. push.Commits.Select(c => CommitOf(c, gitHub.Name, address))]);
        payload["head_commit"] = CommitOf(after, gitHub.Name, address);
        payload["pusher"] = new JsonObject { ["name"] = AccountNames.Of(after.Author).Login, ["email"] = after.Author.Email };

        // Alone among the events, pushes write this as a number.
        payload["repository"]!["pushed_at"] = push.At.ToUnixTimeSeconds();
    }

    /// <summary>GitHub writes zeros where a branch begins.</summary>
    public static string BeforeOf(HistoryPush push) =>
        push.Commits[0].Parents.Count == 0 ? new string('0', ShaLength) : push.Before.Value;

    private static JsonObject CommitOf(GitCommit commit, RepositoryName repository, SandboxAddress address) => new()
    {
        ["id"] = commit.Sha.Value,
        ["tree_id"] = commit.Tree,
        ["distinct"] = true,
        ["message"] = commit.Message.TrimEnd('\n'),
        ["timestamp"] = commit.Committer.At.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
        ["url"] = $"{address.Html}/{repository}/commit/{commit.Sha}",
        ["author"] = Person(commit.Author),
        ["committer"] = Person(commit.Committer),
        ["added"] = new JsonArray(),
        ["removed"] = new JsonArray(),
        ["modified"] = new JsonArray(),
    };

    private static JsonObject Person(GitIdentity identity) => new()
    {
        ["name"] = identity.Name,
        ["email"] = identity.Email,
        ["username"] = AccountNames.Of(identity).Login,
    };
}
