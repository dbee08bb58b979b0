using Automation.Core.Reporting;
using Automation.GitHub.Configuration;
using Automation.GitHub.Http;
using Octokit;

namespace Automation.GitHub.Publishing;

/// <summary>
/// Reads our check runs on a commit: the newest of each name. By REST, for GraphQL tells a check run's id only as a number of
/// 32 bits, and ids have outgrown it.
/// </summary>
internal static class CheckRunReader
{
    private const string Prefix = "automation/";
    private const string Completed = "completed";
    private const int PageSize = 100;
    private const int MaxPages = 10;

    public static async Task<IReadOnlyList<PublishedCheckRun>> ListAsync(
        InstallationClient client, RepositoryId repository, CommitSha head, GitHubOptions options, CancellationToken cancellationToken)
    {
        var app = options.AppId is { } id && !options.ReadOnly ? $"&app_id={id}" : "";
        var runs = new List<CheckRun>();
        for (var page = 1; page <= MaxPages; page++)
        {
            var answer = await client.GetAsync<CheckRunsResponse>(
                $"repositories/{repository}/commits/{head}/check-runs?filter=latest&per_page={PageSize}&page={page}{app}",
                cancellationToken);
            runs.AddRange(answer.CheckRuns);
            if (answer.CheckRuns.Count < PageSize)
            {
                break;
            }
        }

        return [.. runs.Where(static r => r.ExternalId?.StartsWith(Prefix, StringComparison.Ordinal) == true).Select(Map)];
    }

    private static PublishedCheckRun Map(CheckRun run) => new()
    {
        Id = run.Id,
        Name = run.Name,
        ExternalId = run.ExternalId,
        Conclusion = run.Status.StringValue != Completed ? null : run.Conclusion?.StringValue switch
        {
            "success" => Core.Reporting.CheckConclusion.Success,
            "neutral" => Core.Reporting.CheckConclusion.Neutral,
            "skipped" => Core.Reporting.CheckConclusion.Skipped,
            "failure" => Core.Reporting.CheckConclusion.Failure,
            _ => null,
        },
        Title = run.Output?.Title ?? "",
        Summary = run.Output?.Summary ?? "",
        AnnotationCount = (int)(run.Output?.AnnotationsCount ?? 0),
    };
}
