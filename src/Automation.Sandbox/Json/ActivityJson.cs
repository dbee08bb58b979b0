using Automation.Git.Repositories;
using Automation.Sandbox.Model;

namespace Automation.Sandbox.Json;

/// <summary>A change of the default branch as REST lists it (<c>activity</c>).</summary>
internal static class ActivityJson
{
    public static JsonObject Of(HistoryPush push, SandboxGitHub gitHub, SandboxAddress address)
    {
        var id = SandboxIds.OfText(push.After.Sha.Value);
        return new JsonObject
        {
            ["id"] = id,
            ["node_id"] = $"PSH_{id}",
            ["before"] = PushJson.BeforeOf(push),
            ["after"] = push.After.Sha.Value,
            ["ref"] = $"refs/heads/{gitHub.DefaultBranch}",
            ["timestamp"] = push.At.ToGitHub(),
            ["activity_type"] = TypeOf(push),
            ["actor"] = AccountJson.Of(AccountNames.Of(push.After.Author), address),
        };
    }

    private static string TypeOf(HistoryPush push) =>
        push.Commits[0].Parents.Count == 0 ? "branch_creation" : push.PullRequest is null ? "push" : "pr_merge";
}
