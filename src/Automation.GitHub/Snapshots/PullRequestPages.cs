using System.Text.Json.Nodes;
using Automation.Core.Ports;
using Automation.GitHub.Http;
using Automation.GitHub.Snapshots.Nodes;

namespace Automation.GitHub.Snapshots;

/// <summary>Reads the pages that the first answer had no room for.</summary>
internal sealed class PullRequestPages(InstallationClient client, RepositoryName name, int number)
{
    /// <summary>Far above any pull request that people work with; beyond it the rest is reported as not read.</summary>
    private const int MaxPages = 100;

    /// <summary>All items of a connection, as far as they can be read, and how many are missing.</summary>
    /// <param name="document">Reads one page, from a cursor.</param>
    /// <param name="first">The page at hand; null when it may not be read.</param>
    /// <param name="select">Finds the connection in the answer.</param>
    public async Task<(IReadOnlyList<T> Items, int Missing)> ReadAllAsync<T>(
        string document, PageNode<T>? first, Func<PullRequestNode, PageNode<T>?> select, CancellationToken cancellationToken)
        where T : class
    {
        var items = new List<T>(first?.Items ?? []);
        var cursor = first?.PageInfo?.Next;
        for (var page = 1; cursor is not null && page < MaxPages; page++)
        {
            var next = select(await ReadAsync(document, cursor, cancellationToken));
            items.AddRange(next?.Items ?? []);
            cursor = next?.PageInfo?.Next is { } following && following != cursor ? following : null;
        }

        return (items, Math.Max(0, (first?.TotalCount ?? 0) - items.Count));
    }

    private async Task<PullRequestNode> ReadAsync(string document, string cursor, CancellationToken cancellationToken)
    {
        var variables = new JsonObject { ["owner"] = name.Owner, ["name"] = name.Name, ["number"] = number, ["cursor"] = cursor };
        var answer = await client.QueryAsync(document, variables, NodesJson.Default.GraphQlAnswerPullRequestAnswer, cancellationToken);
        return answer is { IsWhole: true, Data.Repository.PullRequest: { } pullRequest }
            ? pullRequest
            : throw new TransientException($"GitHub could not read a further page: {answer.Complaint}");
    }
}
