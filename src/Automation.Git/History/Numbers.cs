using Automation.Git.Repositories;

namespace Automation.Git.History;

/// <summary>
/// Gives every landing its number: the one that it had before, else the one that its messages tell, else the next that is free,
/// oldest first. What it was before is known by its base: no two landings on a main branch share one, and it stays when further
/// commits of the day join the landing.
/// </summary>
internal static class Numbers
{
    public static IReadOnlyList<HistoryPullRequest> Assign(
        IReadOnlyList<Landing> oldestFirst, IReadOnlyDictionary<CommitSha, int> known)
    {
        var texts = oldestFirst.Select(LandingText.Of).ToList();
        var used = known.Values.ToHashSet();
        var taken = texts.Select(static t => t.Number).OfType<int>().Union(used).ToHashSet();
        var next = 1;
        var pullRequests = new List<HistoryPullRequest>(oldestFirst.Count);
        foreach (var (landing, text) in oldestFirst.Zip(texts))
        {
            // A revert or a backport may tell a number a second time; the first one keeps it.
            var number = known.TryGetValue(landing.Base, out var before) ? before
                : text.Number is { } told && used.Add(told) ? told
                : NextFree();
            pullRequests.Add(ToPullRequest(landing, text, number));
        }

        return pullRequests;

        int NextFree()
        {
            while (!taken.Add(next))
            {
                next++;
            }

            return next;
        }
    }

    private static HistoryPullRequest ToPullRequest(Landing landing, LandingText text, int number)
    {
        var first = landing.Commits.FirstOrDefault(static c => !c.IsMerge) ?? landing.Last;
        var author = AccountNames.Of(first.Author);
        var merged = landing.Last.Committer.At;
        return new HistoryPullRequest
        {
            Number = number,
            Title = text.Title,
            Body = text.Body,
            Author = author,
            HeadRef = text.Branch ?? $"change-{number.ToString(CultureInfo.InvariantCulture)}",
            Base = landing.Base,
            MergeBase = landing.MergeBase,
            Head = landing.Head,
            Commits = landing.Proposed,
            Reviews = Approvals.Of(landing, author),
            MergeCommit = landing.Last,
            CreatedAt = first.Author.At < merged ? first.Author.At : merged,
            MergedAt = merged,
        };
    }
}
