using System.Text.Json.Nodes;
using Automation.Core.Ports;
using Automation.GitHub.GraphQl;
using Automation.GitHub.Http;
using Automation.GitHub.Snapshots.Nodes;

namespace Automation.GitHub.Snapshots;

/// <summary>Reads files and directories by <c>revision:path</c>, several at once.</summary>
internal static class ObjectsReader
{
    /// <summary>In the order asked for; null for what is not there. No query for no expressions.</summary>
    /// <param name="purpose">What they are read for: the query's name.</param>
    public static async Task<IReadOnlyList<ObjectNode?>> ReadAsync(
        InstallationClient client,
        RepositoryName name,
        string purpose,
        IReadOnlyList<string> expressions,
        CancellationToken cancellationToken)
    {
        if (expressions.Count == 0)
        {
            return [];
        }

        var variables = new JsonObject { ["owner"] = name.Owner, ["name"] = name.Name };
        for (var i = 0; i < expressions.Count; i++)
        {
            variables[$"e{i}"] = expressions[i];
        }

        var answer = await client.QueryAsync(
            GraphQlDocuments.Objects(purpose, expressions.Count),
            variables,
            NodesJson.Default.GraphQlAnswerObjectsAnswer,
            cancellationToken);
        return answer is { IsWhole: true, Data.Repository: { } objects }
            ? [.. Enumerable.Range(0, expressions.Count).Select(i => objects.GetValueOrDefault($"o{i}"))]
            : throw new TransientException($"GitHub could not read files: {answer.Complaint}");
    }
}
