using System.Text.Json.Nodes;
using Automation.Core.Ports;
using Automation.GitHub.GraphQl;
using Automation.GitHub.Http;

namespace Automation.GitHub.History;

/// <summary>Runs the queries for pages of a repository's history: whole, or not at all.</summary>
internal static class HistoryQueries
{
    /// <exception cref="PermanentException">The App or the token may not read it.</exception>
    /// <exception cref="TransientException">GitHub failed to read a part.</exception>
    public static async Task<HistoryNode> RunAsync(
        InstallationClient client,
        HistoryRepository repository,
        string document,
        JsonObject variables,
        CancellationToken cancellationToken)
    {
        variables["owner"] = repository.Name.Owner;
        variables["name"] = repository.Name.Name;
        var answer = await client.QueryAsync(
            document, variables, HistoryJson.Default.GraphQlAnswerHistoryAnswer, cancellationToken);
        if (answer is { IsWhole: true, Data.Repository: { } found })
        {
            return found.DatabaseId == repository.Id.Value
                ? found
                : throw new PermanentException($"Another repository is called {repository.Name} now: start again.");
        }

        throw (answer.Errors ?? []).Any(static e => e.IsRefusal || e.Type == GraphQlError.NotFound)
            ? new PermanentException(
                $"GitHub refuses to show the history of {repository.Name}: {answer.Complaint} "
                + "Reading needs contents, metadata, issues and pull requests.")
            : new TransientException($"GitHub could not read the history of {repository.Name}: {answer.Complaint}");
    }
}
