using System.Text.RegularExpressions;
using Automation.Core.Practices.ConventionalCommits;
using Automation.Core.Snapshots;

namespace Automation.Core.Releases;

/// <summary>
/// Finds commits and the reverts that took them back inside one range: together they change nothing. Which commit is meant is told by
/// the ids in the message (git's sentence, or the footers that Conventional Commits shows for <c>revert</c>), and only where it names
/// none by the header that it quotes.
/// </summary>
internal static partial class RevertPairs
{
    /// <summary>What is left of a range.</summary>
    /// <param name="oldestFirst">Commits without merges, oldest first.</param>
    public static IReadOnlyList<SnapshotCommit> Cancel(IReadOnlyList<SnapshotCommit> oldestFirst)
    {
        var cancelled = new bool[oldestFirst.Count];

        // Newest first: a revert that was itself taken back takes nothing back.
        for (var i = oldestFirst.Count - 1; i > 0; i--)
        {
            if (!cancelled[i] && Reverted.By(oldestFirst[i].Message) is { } reverted)
            {
                cancelled[i] = CancelTargets(reverted, oldestFirst, cancelled, i);
            }
        }

        return [.. oldestFirst.Where((_, i) => !cancelled[i])];
    }

    /// <summary>True when nothing is left of the revert: all that it names stands in the range.</summary>
    private static bool CancelTargets(Reverted reverted, IReadOnlyList<SnapshotCommit> commits, bool[] cancelled, int before)
    {
        if (reverted.Ids.Count == 0)
        {
            var named = LastIndex(commits, cancelled, before, c => reverted.Quotes(c.Message));
            return Cancel(cancelled, named);
        }

        var whole = true;
        foreach (var id in reverted.Ids)
        {
            var named = LastIndex(commits, cancelled, before, c => c.Sha.Value.StartsWith(id, StringComparison.OrdinalIgnoreCase));
            whole &= Cancel(cancelled, named);
        }

        return whole;
    }

    private static bool Cancel(bool[] cancelled, int index)
    {
        if (index >= 0)
        {
            cancelled[index] = true;
        }

        return index >= 0;
    }

    private static int LastIndex(
        IReadOnlyList<SnapshotCommit> commits, bool[] cancelled, int before, Func<SnapshotCommit, bool> isMeant)
    {
        var index = before - 1;
        while (index >= 0 && (cancelled[index] || !isMeant(commits[index])))
        {
            index--;
        }

        return index;
    }

    /// <summary>What a revert names.</summary>
    /// <param name="Ids">Commit ids, whole or shortened; none where the message names none.</param>
    /// <param name="Headers">What the first line of the reverted commit can be.</param>
    private sealed partial record Reverted(IReadOnlyList<string> Ids, IReadOnlyList<string> Headers)
    {
        /// <summary>Null for a message that is no revert.</summary>
        public static Reverted? By(string text)
        {
            var message = CommitMessageParser.Parse(text);
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
                    [WithoutNumber(message.Description!)])
                : null;
        }

        /// <summary>Whether it quotes a message's header; GitHub quotes the title, to which squashing had appended a number.</summary>
        public bool Quotes(string message)
        {
            var header = CommitMessageParser.Parse(message).Header;
            return Headers.Contains(header) || Headers.Contains(WithoutNumber(header));
        }

        private static string WithoutNumber(string header) => Number().Replace(header, "");

        [GeneratedRegex(@"\s+\(#[0-9]{1,10}\)\s*$", RegexOptions.CultureInvariant)]
        private static partial Regex Number();
    }
}
