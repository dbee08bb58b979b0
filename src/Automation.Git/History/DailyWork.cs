using Automation.Git.Repositories;

namespace Automation.Git.History;

/// <summary>Direct commits on the main branch, joined where one author went on within one UTC day.</summary>
internal static class DailyWork
{
    /// <param name="mainLine">Newest first.</param>
    /// <returns>Newest first.</returns>
    public static IEnumerable<Landing> Group(IEnumerable<GitCommit> mainLine, CommitSha emptyTree)
    {
        var group = new List<GitCommit>();
        foreach (var commit in mainLine)
        {
            if (group.Count > 0 && !Continues(group[^1], commit))
            {
                yield return ToLanding(group, emptyTree);
                group = [];
            }

            group.Add(commit);
        }

        if (group.Count > 0)
        {
            yield return ToLanding(group, emptyTree);
        }
    }

    private static bool Continues(GitCommit newer, GitCommit older) =>
        !newer.IsMerge
        && !older.IsMerge
        && newer.Author.IsSamePerson(older.Author)
        && newer.Author.At.UtcDateTime.Date == older.Author.At.UtcDateTime.Date;

    private static Landing ToLanding(List<GitCommit> newestFirst, CommitSha emptyTree)
    {
        if (newestFirst is [{ IsMerge: true } merge])
        {
            return new Landing(merge, [], merge.Parents[0], merge.Parents[0], merge.Parents[1]);
        }

        var @base = newestFirst[^1].Parents is [var parent, ..] ? parent : emptyTree;
        return new Landing(null, [.. Enumerable.Reverse(newestFirst)], @base, @base, newestFirst[0].Sha);
    }
}
