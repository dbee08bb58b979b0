using System.Text.Json.Nodes;
using Automation.Core.Ports;
using Automation.Core.Reporting;
using Automation.GitHub.Configuration;
using Automation.GitHub.GraphQl;
using Automation.GitHub.Http;
using Automation.GitHub.Snapshots.Nodes;

namespace Automation.GitHub.Publishing;

/// <summary>Reads our check runs on a commit: the newest of each name.</summary>
internal sealed class CheckRunReader(InstallationClient client, string repositoryId, GitHubOptions options)
{
    private const string Prefix = "automation/";
    private const string Completed = "COMPLETED";

    /// <summary>GitHub holds no more than 1,000 runs of one name; whoever has these many pages has them of something else.</summary>
    private const int MaxPages = 20;

    /// <summary>Adds the variable that keeps other Apps' suites out of an answer.</summary>
    public static JsonObject Ours(GitHubOptions options, JsonObject variables)
    {
        if (options is { ReadOnly: false, AppId: <= int.MaxValue and { } id })
        {
            variables["app"] = id;
        }

        return variables;
    }

    /// <summary>All of them; null where the repository is gone.</summary>
    public async Task<IReadOnlyList<PublishedCheckRun>?> ReadAsync(CommitSha head, CancellationToken cancellationToken) =>
        await PageAsync(head, null, null, cancellationToken) is { } repository
            ? await CompleteAsync(head, repository.Object?.CheckSuites, cancellationToken)
            : null;

    /// <summary>All of them, of which the first page is known.</summary>
    public async Task<IReadOnlyList<PublishedCheckRun>> CompleteAsync(
        CommitSha head, PageNode<CheckSuiteNode>? first, CancellationToken cancellationToken)
    {
        var runs = new List<CheckRunNode>();
        var suites = first;
        string? suite = null;
        for (var page = 1; suites is not null; page++)
        {
            var own = suites.Items.FirstOrDefault()?.CheckRuns;
            runs.AddRange(own?.Items ?? []);
            var run = own?.PageInfo?.Next;
            var next = run is null ? suites.PageInfo?.Next : suite;
            if ((run ?? next) is null || page == MaxPages)
            {
                break;
            }

            suite = next;
            suites = (await PageAsync(head, suite, run, cancellationToken))?.Object?.CheckSuites;
        }

        return [.. runs.Where(static r => r.ExternalId?.StartsWith(Prefix, StringComparison.Ordinal) == true).Select(Map)];
    }

    /// <param name="suite">After which suite; null for the first.</param>
    /// <param name="run">After which run of that suite; null for the first.</param>
    private async Task<CheckedRepositoryNode?> PageAsync(
        CommitSha head, string? suite, string? run, CancellationToken cancellationToken)
    {
        var variables = Ours(
            options,
            new JsonObject { ["repository"] = repositoryId, ["head"] = head.Value, ["suite"] = suite, ["run"] = run });
        var answer = await client.QueryAsync(
            GraphQlDocuments.CheckRuns, variables, NodesJson.Default.GraphQlAnswerCheckRunsAnswer, cancellationToken);
        return answer.IsWhole || answer.Errors?.Any(static e => e.Type == GraphQlError.NotFound) == true
            ? answer.Data?.Repository
            : throw new TransientException($"GitHub could not read the check runs: {answer.Complaint}");
    }

    private static PublishedCheckRun Map(CheckRunNode run) => new()
    {
        Id = run.Id,
        Name = run.Name,
        ExternalId = run.ExternalId!,
        Conclusion = run.Status != Completed ? null : run.Conclusion switch
        {
            "SUCCESS" => CheckConclusion.Success,
            "NEUTRAL" => CheckConclusion.Neutral,
            "SKIPPED" => CheckConclusion.Skipped,
            "FAILURE" => CheckConclusion.Failure,
            _ => null,
        },
        StartedAt = run.StartedAt,
        Title = run.Title ?? "",
        Summary = run.Summary ?? "",
        AnnotationCount = run.Annotations?.TotalCount ?? 0,
    };
}
