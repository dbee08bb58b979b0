using Automation.Core.Practices.Decisions;
using Automation.Core.Snapshots;

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
    /// <param name="snapshot">The pull request.</param>
    /// <param name="records">What it proposes; none once it is closed.</param>
    /// <returns>The register, read after the note was written.</returns>
    internal async Task<DecisionRegister> NoteAsync(
        DecisionRegister register,
        PullRequestSnapshot snapshot,
        IReadOnlyList<DecisionProposal> records,
        CancellationToken cancellationToken)
    {
        var key = snapshot.Key;
        var known = register.Proposals.FirstOrDefault(p => p.PullRequest == key.Number);
        var next = new DecisionProposals
        {
            PullRequest = key.Number,
            Base = snapshot.BaseRef,
            Head = snapshot.HeadSha,
            Records = records,
        };
        if (known is null ? records.Count == 0 : known.Unannounced.Count == 0 && IsSame(known, next))
        {
            return register;
        }

        var noted = await store.ChangeAsync(key, now => After(now, next), cancellationToken);
        if (records.Count > 0 && (await pullRequests.GetAsync(key, cancellationToken))?.Value.IsClosed == true)
        {
            // Closed since the evaluation began: whoever noted that may have withdrawn what was not there yet.
            noted = await store.ChangeAsync(key, now => After(now, next with { Records = [] }), cancellationToken);
        }

        register = await store.GetAsync(key.Installation, key.Repository, cancellationToken);
        await AnnounceAsync(register, key, noted, cancellationToken);
        return register;
    }

    /// <summary>Takes back whatever a pull request proposes; false where it proposes nothing.</summary>
    internal async Task<bool> WithdrawAsync(PullRequestKey key, CancellationToken cancellationToken)
    {
        var noted = await store.ChangeAsync(
            key, now => now is null ? null : After(now, now with { Records = [] }), cancellationToken);
        if (noted is null)
        {
            return false;
        }

        var register = await store.GetAsync(key.Installation, key.Repository, cancellationToken);
        await AnnounceAsync(register, key, noted, cancellationToken);
        return true;
    }

    private static bool IsSame(DecisionProposals known, DecisionProposals next) =>
        known.Head == next.Head && known.Base == next.Base && known.Records.SequenceEqual(next.Records);

    /// <summary>Neighbours care for places, numbers and branches, not for titles.</summary>
    private static DecisionProposals After(DecisionProposals? known, DecisionProposals next)
    {
        var changed = (known?.Records ?? []).Select(r => (r.Path, r.Number, known?.Base)).ToHashSet();
        changed.SymmetricExceptWith(next.Records.Select(r => (r.Path, r.Number, next.Base)));
        return next with
        {
            Unannounced = [.. (known?.Unannounced ?? []).Union(changed.Select(static r => DecisionDirectories.DirectoryOf(r.Path)))],
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
