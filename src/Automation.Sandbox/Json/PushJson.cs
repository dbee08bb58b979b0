using Automation.Git.Repositories;
using Automation.Sandbox.Model;

namespace Automation.Sandbox.Json;

/// <summary>
/// What the webhook <c>push</c> tells beside repository and sender. All files that the push touches stand with its last commit: which
/// of its commits touched them is left out.
/// </summary>
internal static class PushJson
{
    private const int ShaLength = 40;

    /// <param name="files">What the push changes.</param>
    public static void AddTo(
        JsonObject payload, SandboxGitHub gitHub, HistoryPush push, IReadOnlyList<ChangedFile> files, SandboxAddress address)
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
        payload["commits"] = new JsonArray(
            [.. push.Commits.Select(c => CommitOf(c, c == after ? files : [], gitHub.Name, address))]);
        payload["head_commit"] = CommitOf(after, files, gitHub.Name, address);
        payload["pusher"] = new JsonObject { ["name"] = AccountNames.Of(after.Author).Login, ["email"] = after.Author.Email };

        // Alone among the events, pushes write this as a number.
        payload["repository"]!["pushed_at"] = push.At.ToUnixTimeSeconds();
    }

    /// <summary>GitHub writes zeros where a branch begins.</summary>
    public static string BeforeOf(HistoryPush push) =>
        push.Commits[0].Parents.Count == 0 ? new string('0', ShaLength) : push.Before.Value;

    private static JsonObject CommitOf(
        GitCommit commit, IReadOnlyList<ChangedFile> files, RepositoryName repository, SandboxAddress address)
    {
        var added = PathsOf(files, FileStatus.Added, FileStatus.Copied, FileStatus.Renamed);
        var movedAway = files.Where(static f => f.Status == FileStatus.Renamed).Select(static f => f.PreviousPath);
        return new()
        {
            ["id"] = commit.Sha.Value,
            ["tree_id"] = commit.Tree,
            ["distinct"] = true,
            ["message"] = commit.Message.TrimEnd('\n'),
            ["timestamp"] = commit.Committer.At.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            ["url"] = $"{address.Html}/{repository}/commit/{commit.Sha}",
            ["author"] = Person(commit.Author),
            ["committer"] = Person(commit.Committer),
            ["added"] = Array(added),
            ["removed"] = Array(PathsOf(files, FileStatus.Removed).Concat(movedAway)),
            ["modified"] = Array(PathsOf(files, FileStatus.Modified)),
        };
    }

    private static IEnumerable<string?> PathsOf(IReadOnlyList<ChangedFile> files, params FileStatus[] statuses) =>
        files.Where(f => statuses.Contains(f.Status)).Select(static f => f.Path);

    private static JsonArray Array(IEnumerable<string?> paths) => new([.. paths.Select(static path => (JsonNode?)path)]);

    private static JsonObject Person(GitIdentity identity) => new()
    {
        ["name"] = identity.Name,
        ["email"] = identity.Email,
        ["username"] = AccountNames.Of(identity).Login,
    };
}
