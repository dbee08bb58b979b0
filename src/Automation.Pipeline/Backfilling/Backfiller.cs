namespace Automation.Pipeline.Backfilling;

/// <summary>
/// Fills the store with a repository's past, under the same keys as webhooks do: nothing counts twice, however often it is read. The
/// facts of a page are saved before the progress, so that it may be ended anywhere, and goes on where it was.
/// </summary>
public sealed class Backfiller(
    IHistorySource source,
    IBackfillStore store,
    BackfillRegister register,
    BackfillReader reader,
    BackfillPatience patience,
    TimeProvider time)
{
    /// <exception cref="TransientException">GitHub cannot be read now; what was read is kept.</exception>
    /// <exception cref="PermanentException">GitHub refuses; what was read is kept.</exception>
    public async Task<BackfillOutcome> RunAsync(
        BackfillRequest request, IBackfillObserver observer, CancellationToken cancellationToken)
    {
        switch (await source.FindAsync(request.Repository, cancellationToken))
        {
            case HistoryAccess.Granted granted:
                var repository = await register.NoteAsync(granted, cancellationToken);
                return await RunAsync(repository, request, observer, cancellationToken);
            case HistoryAccess.Refused refused:
                return new BackfillOutcome.Refused(refused.Reason);
            case var other:
                throw new InvalidOperationException($"Unknown result of looking for the repository: {other}.");
        }
    }

    private async Task<BackfillOutcome> RunAsync(
        HistoryRepository repository, BackfillRequest request, IBackfillObserver observer, CancellationToken cancellationToken)
    {
        var stored = await store.GetAsync(repository.Installation, repository.Id, cancellationToken);
        var state = BackfillState.Begin(stored, request, time.GetUtcNow());
        observer.Began(state.Start, state.From);
        var totals = new BackfillTotals();
        foreach (var part in Enum.GetValues<BackfillPart>())
        {
            while (!state.IsDone(part))
            {
                var page = await patience.RunAsync(
                    repository,
                    observer,
                    (isLast, token) => reader.ReadAsync(part, repository, state, isLast, observer, token),
                    cancellationToken);
                totals += page.Totals;
                state = state.Advance(part, page.Next);
                await store.SaveAsync(state.ToProgress(repository, time.GetUtcNow()), cancellationToken);
                observer.Read(part, page.Next is null ? 1 : state.ShareAt(page.Reached ?? state.From), totals);
            }
        }

        return new BackfillOutcome.Done(repository.Name, state.Since, state.Start, totals);
    }
}
