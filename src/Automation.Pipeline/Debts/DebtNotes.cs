using Automation.Core.Debts;
using Automation.Core.Facts;
using Automation.Core.Policies;
using Automation.Pipeline.Payloads;

namespace Automation.Pipeline.Debts;

/// <summary>
/// Notes what the register of debt is computed from. Whatever comes twice, late or in another order comes to the same register. Which
/// label stands for debt is asked when the register is read: a policy, or a rename, that is known later finds what was noted before.
/// </summary>
public sealed class DebtNotes(IDebtStore debts, IRepositoryStore repositories)
{
    /// <summary>Notes how an issue was seen.</summary>
    /// <param name="isGone">It was deleted, or moved to another repository.</param>
    /// <returns>
    /// Its labels, with the one of debt also where that was deleted from the repository since: facts of the past keep what was.
    /// </returns>
    internal Task<IReadOnlyList<string>> SeeAsync(
        IssueState state, LabelTurn turn, bool isGone, CancellationToken cancellationToken) => SeeAsync(
            new DebtTrace
            {
                Installation = state.Installation,
                Repository = state.Repository,
                Kind = DebtItemKind.Issue,
                Number = state.Number,
                CreatedAt = state.CreatedAt,
                IsBot = state.IsBot,
            },
            Sighting(state.UpdatedAt, state.Title, state.Labels, turn) with
            {
                IsOpen = state.IsOpen,
                EndedAt = state.IsOpen ? null : state.ClosedAt,
                IsGone = isGone,
            },
            cancellationToken);

    /// <summary>Notes how a pull request was seen.</summary>
    /// <inheritdoc cref="SeeAsync(IssueState, LabelTurn, bool, CancellationToken)"/>
    internal Task<IReadOnlyList<string>> SeeAsync(PullRequestState state, LabelTurn turn, CancellationToken cancellationToken) => SeeAsync(
        TraceOf(state.Key) with { CreatedAt = state.CreatedAt, IsBot = state.IsBot, MergedAt = state.MergedAt },
        Sighting(state.UpdatedAt, state.Title, state.Labels, turn) with
        {
            IsOpen = state is { MergedAt: null, ClosedAt: null },
            EndedAt = state.MergedAt ?? state.ClosedAt,
        },
        cancellationToken);

    /// <summary>Notes what a pull request does to debt, as its latest evaluation found it.</summary>
    internal async Task NoteAsync(PullRequestKey key, DebtChanges changes, CancellationToken cancellationToken)
    {
        if (!changes.IsEmpty
            || await debts.GetAsync(key.Installation, key.Repository, DebtItemKind.PullRequest, key.Number, cancellationToken) is not null)
        {
            await debts.AddAsync(TraceOf(key) with { Changes = changes }, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<string>> SeeAsync(DebtTrace trace, DebtSighting sighting, CancellationToken cancellationToken)
    {
        if (!Matters(trace, sighting)
            && await debts.GetAsync(trace.Installation, trace.Repository, trace.Kind, trace.Number, cancellationToken) is null)
        {
            return sighting.Labels;
        }

        var whole = await debts.AddAsync(trace with { Sightings = [sighting] }, cancellationToken);
        var vocabulary = await VocabularyAsync(trace.Installation, trace.Repository, cancellationToken);
        return sighting.IsGone ? sighting.Labels : vocabulary.Kept(sighting.Labels, whole);
    }

    /// <summary>
    /// What never had a label was never debt. Of pull requests every end counts: what it pays, and whether it paid at all, may be told
    /// later.
    /// </summary>
    private static bool Matters(DebtTrace trace, DebtSighting sighting) =>
        sighting.Labels.Count + sighting.Removed.Count > 0 || (trace.Kind == DebtItemKind.PullRequest && !sighting.IsOpen);

    private async Task<DebtVocabulary> VocabularyAsync(
        InstallationId installation, RepositoryId repository, CancellationToken cancellationToken)
    {
        var record = await repositories.GetAsync(installation, repository, cancellationToken);
        var history = await debts.GetLabelsAsync(installation, repository, cancellationToken);
        return new DebtVocabulary(record?.DebtLabels ?? new DebtLabelSettings(), history);
    }

    private static DebtTrace TraceOf(PullRequestKey key) => new()
    {
        Installation = key.Installation,
        Repository = key.Repository,
        Kind = DebtItemKind.PullRequest,
        Number = key.Number,
    };

    private static DebtSighting Sighting(DateTimeOffset at, string title, IReadOnlyList<string> labels, LabelTurn turn) => new()
    {
        At = at,
        Title = title,
        Labels = [.. labels.Take(DebtSighting.MaxLabels)],
        Added = turn.Added is { } added ? [added] : [],
        Removed = turn.Removed is { } removed ? [removed] : [],
    };
}
