using Automation.Core.Snapshots;

namespace Automation.Core.Practices.ConventionalCommits.Landing;

/// <summary>What was looked at, and what decides, as a short figure for the report.</summary>
internal static class LandingNote
{
    public static string Of(LandingMessages landing, PullRequestSnapshot snapshot)
    {
        var count = landing.Lint.Where(message => message.Commit is not null).DistinctBy(message => message.Commit).Count();
        var title = snapshot.Title is null ? "" : "title and ";
        var exempt = landing.Exempt > 0 ? $"; {Plural.Of(landing.Exempt, "commit")} by exempt authors left out" : "";
        return $"{title}{Plural.Of(count, "commit")} checked{Decision(landing, snapshot)}{exempt}";
    }

    /// <summary>Nothing where title and commits both count.</summary>
    private static string Decision(LandingMessages landing, PullRequestSnapshot snapshot)
    {
        var titleCounts = landing.Lint.Any(message => message is { IsTitle: true, Ceiling: null });
        return snapshot.Title is null ? ""
            : !titleCounts && landing.Squash?.Commit is not null
                ? "; the squash commit takes the only commit's message, so the commit decides"
            : !titleCounts ? "; the title does not land, so the commits decide"
            : snapshot.Repository.Merge is { MergeCommit: false, Rebase: false } ? "; commits are squashed, so the title decides"
            : "";
    }
}
