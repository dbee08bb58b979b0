namespace Automation.Pipeline.Evaluations;

/// <summary>Changes to pull requests' rows, repeated until no one else was faster.</summary>
public sealed class PullRequestRows(IPullRequestStore store)
{
    /// <summary>Each lost race means that someone else won one; so many in a row mean that storage is not well.</summary>
    private const int MaxRaces = 100;

    /// <summary>Changes the row, or a new one.</summary>
    public async Task<PullRequestRow> ChangeAsync(
        PullRequestKey key, Func<PullRequestRow, PullRequestRow> change, CancellationToken cancellationToken) =>
        (await TryChangeAsync(key, row => change(row ?? new PullRequestRow { Key = key }), cancellationToken))!;

    /// <summary>The newest head that an event told of; null where none did.</summary>
    internal async Task<CommitSha?> LatestHeadAsync(PullRequestKey key, CancellationToken cancellationToken) =>
        (await store.GetAsync(key, cancellationToken))?.Value.LatestHead;

    /// <summary>Changes the row; where <paramref name="change"/> returns null it is left alone, and so is the result.</summary>
    internal async Task<PullRequestRow?> TryChangeAsync(
        PullRequestKey key, Func<PullRequestRow?, PullRequestRow?> change, CancellationToken cancellationToken)
    {
        for (var race = 0; race < MaxRaces; race++)
        {
            var found = await store.GetAsync(key, cancellationToken);
            var changed = change(found?.Value);
            if (changed is null)
            {
                return null;
            }

            if (await store.TrySaveAsync(changed, found?.ETag, cancellationToken) is not null)
            {
                return changed;
            }
        }

        throw new TransientException($"The row of pull request {key} could not be changed: others were faster {MaxRaces} times.");
    }
}
