using System.Text.Json.Nodes;
using Automation.Core.Ports;
using Automation.GitHub.Configuration;
using Automation.GitHub.GraphQl;
using Automation.GitHub.Http;
using Automation.GitHub.Organisations;
using Automation.GitHub.Publishing;
using Automation.GitHub.Snapshots.Code;
using Automation.GitHub.Snapshots.Nodes;

namespace Automation.GitHub.Snapshots;

/// <summary>
/// Runs the query for a pull request. GraphQL finds repositories by name only, and names move: the answer must be about the
/// repository with the id that was asked for, and under its present owner, whose policy applies.
/// </summary>
internal sealed class PullRequestReader(InstallationClient client, OrganisationPolicies organisations, GitHubOptions options)
{
    private const int Attempts = 2;

    /// <summary>The answer, whose repository and pull request are there; null when they are gone.</summary>
    /// <param name="question">What to ask of the code along with it.</param>
    public async Task<PullRequestRead?> ReadAsync(SnapshotRequest request, CodeQuestion question, CancellationToken cancellationToken)
    {
        var id = request.Key.Repository;
        var name = request.Repository ?? await RepositoryNames.FindAsync(client, id, cancellationToken);
        for (var attempt = 1; attempt <= Attempts && name is not null; attempt++)
        {
            var known = organisations.Find(request, name.Owner);
            var askedAt = organisations.Now;
            var answer = await QueryAsync(name, request.Key.Number, question, known is null, cancellationToken);
            var current = answer.Data?.Repository is { } repository && repository.DatabaseId == id.Value ? NameOf(repository) : null;
            if (current is not null && string.Equals(current.Owner, name.Owner, StringComparison.OrdinalIgnoreCase))
            {
                return answer.Data?.Repository?.PullRequest is null
                    ? null
                    : Read(current, answer.Data, answer.Errors ?? [], known, askedAt);
            }

            current ??= await RepositoryNames.FindAsync(client, id, cancellationToken);
            name = current == name ? null : current;
        }

        return null;
    }

    private async Task<GraphQlAnswer<PullRequestAnswer>> QueryAsync(
        RepositoryName name, int number, CodeQuestion question, bool withOrganisation, CancellationToken cancellationToken)
    {
        var variables = new JsonObject
        {
            ["owner"] = name.Owner,
            ["name"] = name.Name,
            ["number"] = number,
            ["organisation"] = withOrganisation,
        };
        question.AddTo(CheckRunReader.Ours(options, variables), number);
        var answer = await client.QueryAsync(
            question.Document, variables, NodesJson.Default.GraphQlAnswerPullRequestAnswer, cancellationToken);
        return answer.Data?.Repository?.PullRequest is null && !PullRequestErrors.IsGone(answer.Errors ?? [])
            ? throw new TransientException($"GitHub could not read the pull request: {answer.Complaint}")
            : answer;
    }

    /// <summary>The turns come apart from the rest, and in pages like the rest.</summary>
    private PullRequestRead Read(
        RepositoryName name,
        PullRequestAnswer data,
        IReadOnlyList<GraphQlError> errors,
        OrganisationReading? known,
        DateTimeOffset askedAt)
    {
        var organisation = known ?? OrganisationReading.Of(name.Owner, data.Organisation, errors, askedAt);
        var flow = data.Flow?.PullRequest;
        var repository = data.Repository!;
        var pullRequest = repository.PullRequest! with { TimelineItems = flow?.TimelineItems };
        return new PullRequestRead(
            name, repository, pullRequest, organisation.Node, data.Merging, [.. errors, .. known?.Errors ?? []])
        {
            NewOrganisation = known is null ? organisation : null,
            Flow = flow,
            Code = data.Code,
            MaySeeClassicProtection = client.ReadsAdministration
                && !errors.Any(static e => e.Fields.Contains("branchProtectionRule", StringComparer.Ordinal)),
        };
    }

    private static RepositoryName? NameOf(RepositoryNode repository) =>
        RepositoryName.TryParse(repository.NameWithOwner, out var name) ? name : null;
}
