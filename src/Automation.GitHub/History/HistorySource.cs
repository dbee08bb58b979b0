using Automation.Core.Facts;
using Automation.Core.Ports;
using Automation.GitHub.Http;
using Octokit;

namespace Automation.GitHub.History;

/// <inheritdoc cref="IHistorySource"/>
internal sealed class HistorySource(InstallationAccess access, HistoryAccessFinder finder) : IHistorySource
{
    public Task<HistoryAccess> FindAsync(RepositoryName name, CancellationToken cancellationToken) =>
        finder.FindAsync(name, cancellationToken);

    public Task<RateBudget?> GetBudgetAsync(HistoryRepository repository, CancellationToken cancellationToken) =>
        ReadAsync(repository, ReadBudgetAsync, cancellationToken);

    public Task<HistoryPage<PullRequestHistory>> ReadPullRequestsAsync(
        HistoryRepository repository, DateTimeOffset since, string? cursor, CancellationToken cancellationToken) =>
        ReadAsync(repository, (c, t) => PullRequestHistoryReader.ReadAsync(c, repository, since, cursor, t), cancellationToken);

    public Task<HistoryPage<IssueState>> ReadIssuesAsync(
        HistoryRepository repository, DateTimeOffset since, string? cursor, CancellationToken cancellationToken) =>
        ReadAsync(repository, (c, t) => IssueHistoryReader.ReadAsync(c, repository, since, cursor, t), cancellationToken);

    public Task<HistoryPage<PushedCommit>> ReadCommitsAsync(
        HistoryRepository repository, DateTimeOffset since, string? cursor, CancellationToken cancellationToken) =>
        ReadAsync(repository, (c, t) => PushHistoryReader.ReadAsync(c, repository, since, cursor, t), cancellationToken);

    private Task<T> ReadAsync<T>(
        HistoryRepository repository, Func<InstallationClient, CancellationToken, Task<T>> read, CancellationToken cancellationToken) =>
        access.ReadAsync(
            repository.Installation,
            read,
            reason => throw new PermanentException($"The history of {repository.Name} cannot be read: {reason}."),
            cancellationToken);

    private static async Task<RateBudget?> ReadBudgetAsync(InstallationClient client, CancellationToken cancellationToken)
    {
        try
        {
            var (limits, _) = await client.GetPageAsync("rate_limit", RestJson.Default.RateLimitsNode, cancellationToken);
            return new[] { limits.Resources?.Core, limits.Resources?.Graphql }.OfType<RateNode>()
                .Select(static r => new RateBudget(r.Remaining, r.Limit, DateTimeOffset.FromUnixTimeSeconds(r.Reset)))
                .MinBy(static b => b.Share);
        }
        catch (NotFoundException)
        {
            // GitHub Enterprise Server, with its limits turned off.
            return null;
        }
    }
}
