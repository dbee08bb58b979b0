using Automation.Core.Practices.ConventionalCommits;
using Automation.Core.Snapshots;

namespace Automation.Core.Releases;

/// <summary>
/// Finds commits and the reverts that took them back inside one range: together they change nothing. Which commit is meant is told by
/// the ids in the message (git's sentence, or the footers that Conventional Commits shows for <c>revert</c>), and only where it names
/// none by the header that it quotes.
/// </summary>
internal static class RevertPairs
{
    /// <summary>What is left of a range.</summary>
    /// <param name="oldestFirst">Commits without merges, oldest first.</param>
    public static IReadOnlyList<SnapshotCommit> Cancel(IReadOnlyList<SnapshotCommit> oldestFirst)
    {
        if (oldestFirst.Count < 2)
        {
            return oldestFirst;
        }

        CommitMessage[] messages = [.. oldestFirst.Select(c => CommitMessageParser.Parse(c.Message))];
        var left = new CommitsLeft(oldestFirst, messages);

        // Newest first: a revert that was itself taken back takes nothing back.
        for (var i = oldestFirst.Count - 1; i > 0; i--)
        {
            if (!left.IsCancelled(i)
                && Reverted.By(oldestFirst[i].Message, messages[i]) is { } reverted
                && CancelTargets(reverted, left, i))
            {
                left.Cancel(i);
            }
        }

        return [.. oldestFirst.Where((_, i) => !left.IsCancelled(i))];
    }

    /// <summary>True when nothing is left of the revert: all that it names stands in the range.</summary>
    private static bool CancelTargets(Reverted reverted, CommitsLeft left, int before)
    {
        if (reverted.Ids.Count == 0)
        {
            return left.Cancel(reverted.Headers.Max(header => left.LastWithHeader(header, before)));
        }

        var whole = true;
        foreach (var id in reverted.Ids)
        {
            whole &= left.Cancel(left.LastWithId(id, before));
        }

        return whole;
    }

    /// <summary>What a revert names.</summary>
    /// <param name="Ids">Commit ids, whole or shortened; none where the message names none.</param>
    /// <param name="Headers">What the first line of the reverted commit can be.</param>
    private sealed record Reverted(IReadOnlyList<string> Ids, IReadOnlyList<string> Headers)
    {
        /// <summary>Null for a message that is no revert.</summary>
        public static Reverted? By(string text, CommitMessage message)
        {
            if (MessageKinds.RevertedHeader(message.Header) is { } quoted)
            {
                string[] headers = message.Header.StartsWith("Reapply", StringComparison.Ordinal)
                    ? [$"Revert \"{quoted}\"", $"revert: {quoted}"]
                    : [quoted];
                return new Reverted([.. RevertTargets.InSentences(text)], headers);
            }

            return string.Equals(message.Type, "revert", StringComparison.OrdinalIgnoreCase)
                ? new Reverted(
                    [.. RevertTargets.InSentences(text).Concat(RevertTargets.InFooters(message)).Distinct()],
                    [SquashNumber.Split(message.Description!).Header])
                : null;
        }
    }
}
