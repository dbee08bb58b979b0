namespace Automation.Core.Debts;

/// <summary>
/// What the sightings of one issue or pull request come to. It is debt from when it is given the label while open, reopened with it, or,
/// where nobody saw it come, from when it was opened. It is paid by its end: an issue that is closed with the label, a pull request that
/// is merged with it. Losing the label ends it without a payment, and having it put on again begins anew; but a label that is deleted
/// from the repository takes nothing away.
/// </summary>
internal sealed class DebtLife
{
    private readonly DebtVocabulary vocabulary;
    private readonly DebtTrace trace;
    private DebtSighting? last;
    private bool isDebt;
    private bool isLabelGone;
    private IReadOnlyList<string> labels = [];
    private DateTimeOffset? since;
    private DateTimeOffset? paidAt;

    private DebtLife(DebtTrace trace, DebtVocabulary vocabulary)
    {
        (this.trace, this.vocabulary) = (trace, vocabulary);
        foreach (var sighting in trace.Sightings)
        {
            See(sighting);
            last = sighting;
        }
    }

    /// <summary>The item; null for what is no debt, or no debt any more and not paid.</summary>
    public static DebtItem? Of(DebtTrace trace, DebtVocabulary vocabulary) => new DebtLife(trace, vocabulary).Item();

    private void See(DebtSighting seen)
    {
        string[] carried = [.. seen.Carried()];
        var carries = vocabulary.IsDebt(carried);
        isLabelGone = isDebt && !carries && !seen.IsGone && (isLabelGone || IsDeletedBy(seen.At));
        if (seen.IsGone && paidAt is not null)
        {
            return;
        }

        if (!carries && !isLabelGone)
        {
            (isDebt, since, paidAt) = (false, null, null);
            return;
        }

        labels = carries ? vocabulary.Read(carried) : labels;
        Begin(seen);
        End(seen);
    }

    private bool IsDeletedBy(DateTimeOffset at) => vocabulary.History.Explains(vocabulary.DebtNames, last!.At, at);

    private void Begin(DebtSighting seen)
    {
        var wasPutOn = vocabulary.IsDebt(seen.Added);
        if (!isDebt)
        {
            since = last is null && !wasPutOn ? trace.CreatedAt ?? seen.At : seen.At;
            isDebt = true;
        }
        else if (seen.IsOpen && paidAt is not null)
        {
            since = seen.At;
        }
    }

    private void End(DebtSighting seen)
    {
        paidAt = seen.IsOpen ? null
            : trace.Kind == DebtItemKind.Issue ? paidAt ?? seen.EndedAt ?? seen.At
            : trace.MergedAt;

        // Labelled after its end: it was debt before anybody said so.
        since = since > paidAt ? trace.CreatedAt ?? paidAt : since;
    }

    private DebtItem? Item() => !isDebt || (last is { IsOpen: false } && paidAt is null) ? null : new DebtItem
    {
        Kind = trace.Kind,
        Number = trace.Number,
        Title = trace.Sightings.LastOrDefault(s => s.Title.Length > 0)?.Title ?? "",
        Labels = labels,
        IsLabelGone = isLabelGone || (paidAt is null && IsDeletedBy(DateTimeOffset.MaxValue)),
        Weight = DebtWeight.Of(labels, vocabulary.Settings),
        Since = since,
        PaidAt = paidAt,
        PaidBy = trace is { Kind: DebtItemKind.PullRequest } && paidAt is not null ? trace.Number : null,
        Owners = trace.Changes?.Owners ?? [],
    };
}
