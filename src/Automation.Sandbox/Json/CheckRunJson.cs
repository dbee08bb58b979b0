using Automation.Sandbox.Model;
using Automation.Sandbox.Store;

namespace Automation.Sandbox.Json;

/// <summary>A check run (<c>check-run</c>).</summary>
internal static class CheckRunJson
{
    public static JsonObject Of(CheckRun run, SandboxGitHub gitHub, SandboxAddress address)
    {
        var api = $"{address.Api}/repos/{gitHub.Name}";
        var html = $"{address.Html}/{gitHub.Name}/runs/{run.Id}";
        return new JsonObject
        {
            ["id"] = run.Id,
            ["node_id"] = NodeIds.OfCheckRun(run.Id),
            ["name"] = run.Name,
            ["head_sha"] = run.HeadSha,
            ["external_id"] = run.ExternalId ?? "",
            ["url"] = $"{api}/check-runs/{run.Id}",
            ["html_url"] = html,
            ["details_url"] = run.DetailsUrl ?? html,
            ["status"] = run.Status,
            ["conclusion"] = run.Conclusion,
            ["started_at"] = run.StartedAt.ToGitHub(),
            ["completed_at"] = run.CompletedAt.ToGitHub(),
            ["output"] = new JsonObject
            {
                ["title"] = run.Title,
                ["summary"] = run.Summary,
                ["text"] = run.Text,
                ["annotations_count"] = run.Annotations.Count,
                ["annotations_url"] = $"{api}/check-runs/{run.Id}/annotations",
            },
            ["check_suite"] = new JsonObject { ["id"] = SandboxIds.OfText(run.HeadSha) },
            ["app"] = AppJson.Of(address, run.AppId),
            ["pull_requests"] = PullRequests(run, gitHub, api),
        };
    }

    private static JsonArray PullRequests(CheckRun run, SandboxGitHub gitHub, string api)
    {
        var repository = new JsonObject { ["id"] = SandboxIds.Repository.Value, ["url"] = api, ["name"] = gitHub.Name.Name };
        return
        [
            .. gitHub.WithHead(new CommitSha(run.HeadSha)).Select(p => new JsonObject
            {
                ["id"] = SandboxIds.OfPullRequest(p.Number),
                ["number"] = p.Number,
                ["url"] = $"{api}/pulls/{p.Number}",
                ["head"] = new JsonObject { ["ref"] = p.HeadRef, ["sha"] = p.Head.Value, ["repo"] = repository.DeepClone() },
                ["base"] = new JsonObject { ["ref"] = gitHub.DefaultBranch, ["sha"] = p.Base.Value, ["repo"] = repository.DeepClone() },
            }),
        ];
    }
}
