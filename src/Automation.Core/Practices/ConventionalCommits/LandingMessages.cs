using Automation.Core.Snapshots;

namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>Tells from the repository's merge settings which messages can land, and how much each of them counts.</summary>
internal static class LandingMessages
{
    /// <summary>The title first, if there is one, then the commits that are no merges.</summary>
    public static IReadOnlyList<LintedMessage> Of(PullRequestSnapshot snapshot)
    {
        var ceiling = OnlyTitleLands(snapshot) ? Severity.Info : (Severity?)null;
        var commits = snapshot.Commits.Where(commit => !commit.IsMerge).Select(commit => OfCommit(commit, snapshot.HeadSha, ceiling));
        return snapshot.Title is { } title ? [OfTitle(title, snapshot), .. commits] : [.. commits];
    }

    /// <summary>A short figure for the report.</summary>
    public static string Describe(PullRequestSnapshot snapshot, IReadOnlyList<LintedMessage> messages)
    {
        var commits = messages.Count(message => !message.IsTitle);
        var noun = commits == 1 ? "commit" : "commits";
        return snapshot.Title is null ? $"{commits} {noun} checked"
            : OnlyTitleLands(snapshot) ? $"title and {commits} {noun} checked; commits are squashed, so the title decides"
            : $"title and {commits} {noun} checked";
    }

    /// <summary>Without a pull request there is no title yet, and the commits are all there is to judge.</summary>
    private static bool OnlyTitleLands(PullRequestSnapshot snapshot) =>
        snapshot.Title is not null && snapshot.Repository.Merge is { Squash: true, MergeCommit: false, Rebase: false };

    private static LintedMessage OfTitle(string title, PullRequestSnapshot snapshot)
    {
        var message = CommitMessageParser.Parse(title);
        var suffix = $" (#{snapshot.Key.Number.ToString(CultureInfo.InvariantCulture)})";
        return new LintedMessage
        {
            Message = message,
            IsTitle = true,
            Kind = MessageKinds.Of(message.Header) == MessageKind.Revert ? MessageKind.Revert : MessageKind.Ordinary,
            Suffix = snapshot.Repository.Merge.Squash && !title.EndsWith(suffix, StringComparison.Ordinal) ? suffix : "",
        };
    }

    /// <summary>Merges are known by their parents: a commit with one parent that is headed like a merge lands as it is.</summary>
    private static LintedMessage OfCommit(SnapshotCommit commit, CommitSha head, Severity? ceiling)
    {
        var message = CommitMessageParser.Parse(commit.Message);
        var kind = MessageKinds.Of(message.Header);
        return new LintedMessage
        {
            Message = message,
            Commit = commit.Sha,
            IsHead = commit.Sha == head,
            Ceiling = ceiling,
            Kind = kind == MessageKind.Merge ? MessageKind.Ordinary : kind,
        };
    }
}
