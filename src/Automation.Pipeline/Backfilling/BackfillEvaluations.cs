using Automation.Core.Facts;
using Automation.Pipeline.Evaluations;

namespace Automation.Pipeline.Backfilling;

/// <summary>
/// The verdicts on what is past: each pull request as it stands, under the policy that its base branch has today, dated by its end.
/// Facts are all that comes of it; nothing is published.
/// </summary>
public sealed class BackfillEvaluations(SnapshotLoader loader, EvaluationRecords records, TimeProvider time)
{
    /// <summary>How many facts were noted.</summary>
    /// <param name="isLast">No attempt follows: what fails is skipped, so that one pull request does not hold up all others.</param>
    /// <exception cref="TransientException">It could not be read now, and an attempt follows.</exception>
    internal async Task<int> NoteAsync(
        PullRequestState pull, bool isLast, IBackfillObserver observer, CancellationToken cancellationToken)
    {
        try
        {
            return await NoteAsync(pull, cancellationToken);
        }
        catch (Exception e) when (e is PermanentException || (e is TransientException && isLast))
        {
            observer.Skipped(pull.Key.Number, e.Message);
            return 0;
        }
    }

    private async Task<int> NoteAsync(PullRequestState pull, CancellationToken cancellationToken)
    {
        if (await loader.LoadPastAsync(pull.Key, cancellationToken) is not SnapshotLoad.Loaded loaded)
        {
            return 0;
        }

        // Comments long after the end would carry the verdict into weeks in which nothing was merged.
        var end = pull.MergedAt ?? pull.ClosedAt;
        var past = end < loaded.Snapshot.UpdatedAt ? loaded with { Snapshot = loaded.Snapshot with { UpdatedAt = end.Value } } : loaded;
        return await records.NoteAsync(past, end ?? time.GetUtcNow(), cancellationToken);
    }
}
