using System.Text.Json;

namespace Automation.Pipeline.Payloads;

/// <summary>A payload's <c>check_run</c> or <c>check_suite</c>, as far as both are alike.</summary>
/// <param name="PullRequests">Numbers of the pull requests that GitHub names; none for heads in forks.</param>
/// <param name="ExternalId">Of a check run: what its creator wrote there.</param>
/// <param name="AppSlug">Of a check suite: whose it is.</param>
/// <param name="Button">Of a button that was pressed: its identifier.</param>
internal sealed record CheckPayload(
    CommitSha HeadSha, IReadOnlyList<int> PullRequests, string? ExternalId, string? AppSlug, string? Button)
{
    /// <param name="name"><c>check_run</c> or <c>check_suite</c>, which are also the events' names.</param>
    public static CheckPayload? Of(JsonElement payload, string name)
    {
        if (payload.Object(name) is not { } check || check.Sha("head_sha") is not { } head)
        {
            return null;
        }

        var repository = payload.Object("repository")?.Number("id");
        return new CheckPayload(
            head,
            [.. check.Objects("pull_requests").Where(p => IsIn(p, repository)).Select(NumberOf).OfType<int>().Distinct()],
            check.Text("external_id"),
            check.Object("app")?.Text("slug"),
            payload.Object("requested_action")?.Text("identifier"));
    }

    /// <summary>GitHub also names pull requests of other repositories that share the head.</summary>
    private static bool IsIn(JsonElement pullRequest, long? repository) =>
        pullRequest.Object("base")?.Object("repo")?.Number("id") is not { } id || id == repository;

    private static int? NumberOf(JsonElement pullRequest) =>
        pullRequest.Number("number") is > 0 and <= int.MaxValue and var number ? (int)number : null;
}
