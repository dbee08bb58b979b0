using Automation.Core.Ports;
using Automation.GitHub.Http;
using Automation.GitHub.Snapshots;

namespace Automation.GitHub.Decisions;

/// <inheritdoc cref="IDecisionSource"/>
internal sealed class DecisionSource(InstallationAccess access) : IDecisionSource
{
    private const int Attempts = 2;

    public Task<DecisionTree?> ReadAsync(DecisionSearch search, CancellationToken cancellationToken) =>
        access.ReadAsync(
            search.Installation, (client, token) => ReadAsync(client, search, token), static _ => null, cancellationToken);

    /// <summary>The answer must be about the repository with the id that was asked for, whatever it is called now.</summary>
    private static async Task<DecisionTree?> ReadAsync(
        InstallationClient client, DecisionSearch search, CancellationToken cancellationToken)
    {
        RepositoryName? name = search.Name;
        for (var attempt = 1; attempt <= Attempts && name is not null; attempt++)
        {
            if (await DecisionTreeReader.ReadAsync(client, search with { Name = name }, cancellationToken) is { } tree)
            {
                return tree;
            }

            var current = await RepositoryNames.FindAsync(client, search.Repository, cancellationToken);
            name = current == name ? null : current;
        }

        return null;
    }
}
