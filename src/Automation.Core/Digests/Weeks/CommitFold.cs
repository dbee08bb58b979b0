using Automation.Core.Facts;
using Automation.Core.Ports;

namespace Automation.Core.Digests.Weeks;

/// <summary>Which commits reached the default branch in a week, and which of them no merged pull request brought.</summary>
internal static class CommitFold
{
    /// <summary>
    /// A push to the merge commit of a merged pull request is that pull request's landing, and all its commits came by it. In any other
    /// push a commit is direct unless it is itself the merge commit, or the head, of a merged pull request.
    /// </summary>
    public static (int Commits, int Direct) Of(IReadOnlyList<Fact> facts, DateTimeOffset start, DateTimeOffset end)
    {
        Fact[] merges = [.. facts.Where(f => f.Kind == FactKinds.PullRequestMerged)];
        var landings = merges.Select(f => f.Text(FactData.MergeCommit)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var brought = merges.Select(f => f.Text(FactData.Head)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        brought.UnionWith(landings);

        // The same commit may be pushed again, as after a push that was forced: its first push counts.
        var inWeek = facts.Where(f => f.Kind == FactKinds.CommitPushed).GroupBy(f => f.Subject, StringComparer.Ordinal)
            .Where(pushes => pushes.Min(p => p.At) is var first && first >= start && first < end)
            .ToList();
        return (inWeek.Count, inWeek.Count(pushes => !brought.Contains(pushes.Key) && !pushes.Any(IsLanding)));

        bool IsLanding(Fact push) => push.Text(FactData.Push) is { } after && landings.Contains(after);
    }
}
