using Automation.Core.Practices.Decisions;

namespace Automation.Pipeline.Decisions;

/// <summary>
/// Keeps what open pull requests propose, and tells their neighbours. Whoever evaluates a pull request first writes what it proposes and
/// then reads what others do: of two that are evaluated at once, one at least sees the other, and the one that writes later tells the
/// earlier one.
/// </summary>
public sealed class DecisionProposalNotes(IDecisionStore store, IPullRequestStore pullRequests, DecisionNeighbours neighbours)
{
    /// <summary>Notes all that a pull request proposes; what it proposed before and does not any more is free again.</summary>
    /// <param name="register">As it was just read. Where it says the same, nothing more is read or written.</param>
    /// <returns>The register, read after the note was written.</returns>
    internal async Task<DecisionRegister> NoteAsync(
        DecisionRegister register,
        PullRequestKey key,
        CommitSha head,
        IReadOnlyList<DecisionProposal> records,
        CancellationToken cancellationToken)
    {
        var known = register.Proposals.FirstOrDefault(p => p.PullRequest == key.Number);
        if (known is null ? records.Count == 0 : known.Unannounced.Count == 0 && IsSame(known, head, records))
        {
            return register;
        }

        var noted = await store.ChangeAsync(key, now => After(now, key, head, records), cancellationToken);
        if (records.Count > 0 && (await pullRequests.GetAsync(key, cancellationToken))?.Value.IsClosed == true)
        {
            // Closed since the evaluation began: whoever noted that may have withdrawn what was not there yet.
            noted = await store.ChangeAsync(key, now => After(now, key, head, []), cancellationToken);
        }

        register = await store.GetAsync(key.Installation, key.Repository, cancellationToken);
        await AnnounceAsync(register, key, noted, cancellationToken);
        return register;
    }

    /// <summary>Takes back whatever a pull request proposes; false where it proposes nothing.</summary>
    internal async Task<bool> WithdrawAsync(PullRequestKey key, CancellationToken cancellationToken)
    {
        var noted = await store.ChangeAsync(
            key, now => now is null ? null : After(now, key, now.Head, []), cancellationToken);
        if (noted is null)
        {
            return false;
        }

        var register = await store.GetAsync(key.Installation, key.Repository, cancellationToken);
        await AnnounceAsync(register, key, noted, cancellationToken);
        return true;
    }

    private static bool IsSame(DecisionProposals known, CommitSha head, IReadOnlyList<DecisionProposal> records) =>
        known.Head == head && known.Records.SequenceEqual(records);

    /// <summary>Neighbours care for places and numbers, not for titles.</summary>
    private static DecisionProposals After(
        DecisionProposals? known, PullRequestKey key, CommitSha? head, IReadOnlyList<DecisionProposal> records)
    {
        var before = (known?.Records ?? []).Select(static r => (r.Path, r.Number)).ToHashSet();
        before.SymmetricExceptWith(records.Select(static r => (r.Path, r.Number)));
        return new DecisionProposals
        {
            PullRequest = key.Number,
            Head = head,
            Records = records,
            Unannounced = [.. (known?.Unannounced ?? []).Union(before.Select(static r => DecisionDirectories.DirectoryOf(r.Path)))],
        };
    }

    private async Task AnnounceAsync(
        DecisionRegister register, PullRequestKey key, DecisionProposals? noted, CancellationToken cancellationToken)
    {
        if (noted is not { Unannounced: { Count: > 0 } directories })
        {
            return;
        }

        await neighbours.AskAsync(register, directories, key.Number, cancellationToken);
        await store.ChangeAsync(
            key,
            now => now is not null && now.Unannounced.SequenceEqual(directories) ? now with { Unannounced = [] } : null,
            cancellationToken);
    }
}
