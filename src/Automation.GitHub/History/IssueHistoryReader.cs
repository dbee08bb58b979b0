using System.Text.Json.Nodes;
using Automation.Core.Facts;
using Automation.Core.Ports;
using Automation.GitHub.GraphQl;
using Automation.GitHub.Http;
using Automation.GitHub.Snapshots;

namespace Automation.GitHub.History;

/// <summary>Reads issues, newest update first.</summary>
internal static class IssueHistoryReader
{
    private const string Open = "OPEN";

    public static async Task<HistoryPage<IssueState>> ReadAsync(
        InstallationClient client, HistoryRepository repository, DateTimeOffset since, string? cursor, CancellationToken cancellationToken)
    {
        var variables = new JsonObject
        {
            ["since"] = since.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["cursor"] = cursor,
        };
        var answer = await HistoryQueries.RunAsync(client, repository, GraphQlDocuments.Issues, variables, cancellationToken);
        IssueState[] items = [.. (answer.Issues?.Items ?? []).Select(n => StateOf(repository, n))];
        return new HistoryPage<IssueState>(
            items, answer.Issues?.PageInfo?.Next, items.Length > 0 ? items.Min(static i => i.UpdatedAt) : null);
    }

    private static IssueState StateOf(HistoryRepository repository, IssueNode node)
    {
        var author = Actors.Of(node.Author);
        return new IssueState
        {
            Installation = repository.Installation,
            Repository = repository.Id,
            Number = node.Number,
            Title = node.Title,
            Author = author.Login,
            IsBot = author.IsBot,
            IsOpen = node.State == Open,
            CreatedAt = node.CreatedAt,
            UpdatedAt = node.UpdatedAt,
            ClosedAt = node.ClosedAt,
            MilestoneDueOn = node.Milestone?.DueOn,
            Labels = [.. (node.Labels?.Items ?? []).Select(static l => l.Name)],
        };
    }
}
