using Automation.Git.Repositories;
using Automation.Sandbox.Model;

namespace Automation.Sandbox.Json;

/// <summary>A commit as REST lists it (<c>commit</c>).</summary>
internal static class CommitJson
{
    public static JsonObject Of(GitCommit commit, RepositoryName repository, SandboxAddress address)
    {
        var api = $"{address.Api}/repos/{repository}";
        var html = $"{address.Html}/{repository}";
        return new JsonObject
        {
            ["sha"] = commit.Sha.Value,
            ["node_id"] = $"C_{commit.Sha}",
            ["commit"] = new JsonObject
            {
                ["author"] = Signature(commit.Author),
                ["committer"] = Signature(commit.Committer),
                ["message"] = commit.Message.TrimEnd('\n'),
                ["tree"] = new JsonObject { ["sha"] = commit.Tree, ["url"] = $"{api}/git/trees/{commit.Tree}" },
                ["url"] = $"{api}/git/commits/{commit.Sha}",
                ["comment_count"] = 0,
            },
            ["url"] = $"{api}/commits/{commit.Sha}",
            ["html_url"] = $"{html}/commit/{commit.Sha}",
            ["comments_url"] = $"{api}/commits/{commit.Sha}/comments",
            ["author"] = AccountJson.Of(AccountNames.Of(commit.Author), address),
            ["committer"] = AccountJson.Of(AccountNames.Of(commit.Committer), address),
            ["parents"] = new JsonArray(
            [
                .. commit.Parents.Select(p => new JsonObject
                {
                    ["sha"] = p.Value, ["url"] = $"{api}/commits/{p}", ["html_url"] = $"{html}/commit/{p}",
                }),
            ]),
        };
    }

    private static JsonObject Signature(GitIdentity identity) => new()
    {
        ["name"] = identity.Name,
        ["email"] = identity.Email,
        ["date"] = identity.At.ToGitHub(),
    };
}
