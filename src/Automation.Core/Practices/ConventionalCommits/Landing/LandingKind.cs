using Automation.Core.Snapshots;

namespace Automation.Core.Practices.ConventionalCommits.Landing;

/// <summary>What a pull request will be in the history of the base branch.</summary>
/// <param name="Type">
/// The type of the squash commit, or, where squashing is not allowed, of the title; null where that is not valid.
/// </param>
/// <param name="IsBreaking">Whether what lands is marked as breaking.</param>
/// <param name="IsPartial">True where commits land that could not be read, and may be marked.</param>
internal sealed record LandingKind(string? Type, bool IsBreaking, bool IsPartial)
{
    public static LandingKind Of(PullRequestSnapshot snapshot)
    {
        var squash = MergeForecasts.Of(snapshot).FirstOrDefault(f => f.Method == MergeMethod.Squash);
        var message = CommitMessageParser.Parse(squash?.LintedMessage ?? snapshot.Title ?? "");
        return new LandingKind(
            CommitMessageParser.Parse(message.Header) is { IsValid: true } header ? header.Type : null,
            message.IsBreaking || (squash is null && snapshot.Commits.Any(c => CommitMessageParser.Parse(c.Message).IsBreaking)),
            squash is null && snapshot.Gaps.Any(g => g.Part == SnapshotPart.Commits));
    }
}
