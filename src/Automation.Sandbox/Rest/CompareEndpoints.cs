using Automation.Git.Repositories;
using Automation.Sandbox.Http;
using Automation.Sandbox.Json;
using Automation.Sandbox.Model;

namespace Automation.Sandbox.Rest;

/// <summary>
/// What one commit has that another has not (https://docs.github.com/rest/commits/commits#compare-two-commits): commits oldest first,
/// in pages, the files on the first page only.
/// </summary>
internal static class CompareEndpoints
{
    /// <summary>GitHub lists no more files than this.</summary>
    private const int MaxFiles = 300;

    /// <summary>Where no page is asked for, GitHub shows the newest of this many commits.</summary>
    private const int Unpaged = 250;

    private const string Dots = "...";

    public static void Map(RouteGroupBuilder repository) => repository.MapGet("/compare/{**range}", CompareAsync);

    private static async Task<IResult> CompareAsync(
        string range, SandboxHost host, HttpContext context, CancellationToken cancellationToken)
    {
        var gitHub = await host.GetAsync(cancellationToken);
        var ends = range.Split(Dots);
        return ends.Length == 2
            && await gitHub.Repository.FindCommitAsync(ends[0], cancellationToken) is { } @base
            && await gitHub.Repository.FindCommitAsync(ends[1], cancellationToken) is { } head
            && await gitHub.Repository.FindMergeBaseAsync(@base, head, cancellationToken) is { } mergeBase
                ? GitHubResults.Json(await ToJsonAsync(gitHub, range, new Ends(@base, head, mergeBase), context, cancellationToken))
                : GitHubResults.NotFound();
    }

    private static async Task<JsonObject> ToJsonAsync(
        SandboxGitHub gitHub, string range, Ends ends, HttpContext context, CancellationToken cancellationToken)
    {
        var address = SandboxAddress.Of(context.Request);
        var ahead = await gitHub.Repository.ReadRangeAsync(ends.Base, ends.Head, cancellationToken);
        var behind = await gitHub.Repository.ReadRangeAsync(ends.Head, ends.Base, cancellationToken);
        var html = $"{address.Html}/{gitHub.Name}/compare/{range}";
        var json = new JsonObject
        {
            ["url"] = $"{address.Api}/repos/{gitHub.Name}/compare/{range}",
            ["html_url"] = html,
            ["permalink_url"] = $"{address.Html}/{gitHub.Name}/compare/{ends.Base}{Dots}{ends.Head}",
            ["diff_url"] = html + ".diff",
            ["patch_url"] = html + ".patch",
            ["base_commit"] = ToJson(await gitHub.Repository.ReadCommitAsync(ends.Base, cancellationToken)),
            ["merge_base_commit"] = ToJson(await gitHub.Repository.ReadCommitAsync(ends.MergeBase, cancellationToken)),
            ["status"] = StatusOf(ahead.Count, behind.Count),
            ["ahead_by"] = ahead.Count,
            ["behind_by"] = behind.Count,
            ["total_commits"] = ahead.Count,
            ["commits"] = new JsonArray([.. PageOf(context, ahead).Select(ToJson)]),
        };
        if (!Paging.IsBeyondFirst(context.Request))
        {
            json["files"] = await FilesAsync(gitHub, ends, address, cancellationToken);
        }

        return json;

        JsonNode ToJson(GitCommit commit) => CommitJson.Of(commit, gitHub.Name, address);
    }

    private static IReadOnlyList<GitCommit> PageOf(HttpContext context, IReadOnlyList<GitCommit> commits) =>
        Paging.IsAskedFor(context.Request) ? Paging.Page(context, commits) : [.. commits.TakeLast(Unpaged)];

    private static async Task<JsonArray> FilesAsync(
        SandboxGitHub gitHub, Ends ends, SandboxAddress address, CancellationToken cancellationToken)
    {
        var files = await gitHub.Repository.DiffAsync(ends.MergeBase, ends.Head, cancellationToken);
        return [.. files.Take(MaxFiles).Select(f => FileJson.Of(f, ends.Head, gitHub.Name, address))];
    }

    private static string StatusOf(int ahead, int behind) => (ahead, behind) switch
    {
        (0, 0) => "identical",
        (_, 0) => "ahead",
        (0, _) => "behind",
        _ => "diverged",
    };

    private sealed record Ends(CommitSha Base, CommitSha Head, CommitSha MergeBase);
}
