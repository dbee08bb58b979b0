using System.Text.Json.Nodes;
using Automation.Core.Ports;
using Automation.GitHub.Configuration;
using Automation.GitHub.GraphQl;
using Automation.GitHub.Http;
using Automation.GitHub.Publishing;
using Automation.GitHub.Snapshots.Nodes;

namespace Automation.GitHub.Snapshots;

/// <summary>
/// Runs the query for a pull request. GraphQL finds repositories by name only, and names move: the answer must be about the
/// repository with the id that was asked for, and under its present owner, whose policy applies.
/// </summary>
internal static class PullRequestReader
{
    private const int Attempts = 2;

    /// <summary>The answer, whose repository and pull request are there; null when they are gone.</summary>
    public static async Task<PullRequestRead?> ReadAsync(
        InstallationClient client, SnapshotRequest request, GitHubOptions options, CancellationToken cancellationToken)
    {
        var id = request.Key.Repository;
        var name = request.Repository ?? await RepositoryNames.FindAsync(client, id, cancellationToken);
        for (var attempt = 1; attempt <= Attempts && name is not null; attempt++)
        {
            var variables = CheckRunReader.Ours(
                options, new JsonObject { ["owner"] = name.Owner, ["name"] = name.Name, ["number"] = request.Key.Number });
            var answer = await QueryAsync(client, variables, cancellationToken);
            var current = answer.Data?.Repository is { } repository && repository.DatabaseId == id.Value ? NameOf(repository) : null;
            if (current is not null && string.Equals(current.Owner, name.Owner, StringComparison.OrdinalIgnoreCase))
            {
                return answer.Data?.Repository?.PullRequest is null ? null : Read(client, current, answer.Data, answer.Errors ?? []);
            }

            current ??= await RepositoryNames.FindAsync(client, id, cancellationToken);
            name = current == name ? null : current;
        }

        return null;
    }

    private static async Task<GraphQlAnswer<PullRequestAnswer>> QueryAsync(
        InstallationClient client, JsonObject variables, CancellationToken cancellationToken)
    {
        var answer = await client.QueryAsync(
            GraphQlDocuments.PullRequest, variables, NodesJson.Default.GraphQlAnswerPullRequestAnswer, cancellationToken);
        return answer.Data?.Repository?.PullRequest is null && !PullRequestErrors.IsGone(answer.Errors ?? [])
            ? throw new TransientException($"GitHub could not read the pull request: {answer.Complaint}")
            : answer;
    }

    /// <summary>The turns come apart from the rest, and in pages like the rest.</summary>
    private static PullRequestRead Read(
        InstallationClient client, RepositoryName name, PullRequestAnswer data, IReadOnlyList<GraphQlError> errors)
    {
        var flow = data.Flow?.PullRequest;
        var repository = data.Repository!;
        var pullRequest = repository.PullRequest! with { TimelineItems = flow?.TimelineItems };
        return new PullRequestRead(name, repository, pullRequest, data.Organisation, data.Merging, errors)
        {
            Flow = flow,
            MaySeeClassicProtection = client.ReadsAdministration
                && !errors.Any(static e => e.Fields.Contains("branchProtectionRule", StringComparer.Ordinal)),
        };
    }

    private static RepositoryName? NameOf(RepositoryNode repository) =>
        RepositoryName.TryParse(repository.NameWithOwner, out var name) ? name : null;
}
