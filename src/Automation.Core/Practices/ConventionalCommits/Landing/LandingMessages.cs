using Automation.Core.Policies;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.ConventionalCommits.Landing;

/// <summary>Tells from the repository's merge settings which messages can land, and how much each of them counts.</summary>
/// <param name="Lint">
/// The messages to lint: the title or the squash commit's message first, then the commits that are no merges, oldest first.
/// </param>
/// <param name="Forecasts">What GitHub will propose, for each allowed method that writes a message.</param>
/// <param name="Exempt">How many commits are left out because policy exempts their authors.</param>
internal sealed record LandingMessages(IReadOnlyList<LintedMessage> Lint, IReadOnlyList<MergeForecast> Forecasts, int Exempt)
{
    /// <summary>The message that a squash writes; null where squashing is not allowed, and before there is a pull request.</summary>
    public MergeForecast? Squash => Forecasts.FirstOrDefault(forecast => forecast.Method == MergeMethod.Squash);

    public static LandingMessages Of(PullRequestSnapshot snapshot, EffectivePolicy policy)
    {
        var forecasts = MergeForecasts.Of(snapshot);
        var squash = forecasts.FirstOrDefault(forecast => forecast.Method == MergeMethod.Squash);
        SnapshotCommit[] own = [.. snapshot.Commits.Where(commit => !commit.IsMerge)];
        SnapshotCommit[] judged = [.. own.Where(commit => !Exemption.OfCommit(commit, policy, PracticeIds.ConventionalCommits))];
        List<LintedMessage> lint = snapshot.Title is { } title ? [OfTitle(title, snapshot, forecasts)] : [];
        foreach (var commit in judged)
        {
            lint.AddRange(OfCommit(commit, snapshot, squash));
        }

        return new LandingMessages(lint, forecasts, own.Length - judged.Length);
    }

    /// <summary>True where an allowed method brings the commits themselves to the base branch.</summary>
    private static bool KeepsCommits(PullRequestSnapshot snapshot) =>
        snapshot.Repository.Merge is { MergeCommit: true } or { Rebase: true };

    /// <summary>
    /// The title with what follows it in the squash commit. Where it is no commit's first line and no part of a merge commit either,
    /// findings on it are advice. A merge commit's body counts too: tools read the title from it.
    /// </summary>
    private static LintedMessage OfTitle(string title, PullRequestSnapshot snapshot, IReadOnlyList<MergeForecast> forecasts)
    {
        var squash = forecasts.FirstOrDefault(forecast => forecast is { Method: MergeMethod.Squash, Commit: null });
        var merge = forecasts.FirstOrDefault(forecast => forecast.Method == MergeMethod.Merge && Holds(forecast, title));
        var text = squash?.LintedMessage ?? title;
        var message = CommitMessageParser.Parse(text);
        return new LintedMessage
        {
            Message = message,
            Text = text,
            PullRequest = snapshot.Key.Number,
            IsTitle = true,
            Kind = MessageKinds.Of(message.Header) == MessageKind.Revert ? MessageKind.Revert : MessageKind.Ordinary,
            Suffix = (squash ?? merge)?.Suffix ?? "",
            BodySource = squash is null ? BodySource.Message : SourceOfBody(snapshot),
            Ceiling = squash is null && merge is null ? Severity.Info : null,
        };
    }

    private static bool Holds(MergeForecast forecast, string title) =>
        forecast.Header == title || MergePrediction.FirstLine(forecast.Text.Body) == title;

    private static BodySource SourceOfBody(PullRequestSnapshot snapshot) =>
        snapshot.Repository.Merge.SquashMessage == SquashMessage.PullRequestBody ? BodySource.Description : BodySource.Commits;

    /// <summary>
    /// The commit, and where it is the only one and gives the squash commit its first line, the squash commit: one message where both
    /// are the same, else two. Merges are known by their parents: a commit with one parent that is headed like a merge lands as it is.
    /// </summary>
    private static IEnumerable<LintedMessage> OfCommit(SnapshotCommit commit, PullRequestSnapshot snapshot, MergeForecast? squash)
    {
        var message = OfText(commit.Message, commit, snapshot) with { IsKept = snapshot.Title is not null && KeepsCommits(snapshot) };
        if (squash?.Commit?.Sha != commit.Sha)
        {
            // Before there is a pull request nothing is known of the merge, and every commit counts.
            return [message with { Ceiling = message.IsKept || snapshot.Title is null ? null : Severity.Info }];
        }

        if (squash.Text.Body.ReplaceLineEndings("\n").Trim() == MergePrediction.Rest(commit.Message).ReplaceLineEndings("\n"))
        {
            return [message with { IsKept = true, Suffix = squash.Suffix }];
        }

        var squashed = OfText(squash.LintedMessage, commit, snapshot) with { Suffix = squash.Suffix, BodySource = SourceOfBody(snapshot) };
        return message.IsKept
            ? [message with { Suffix = squash.Suffix }, squashed with { IsBodyOnly = true }]
            : [squashed with { IsKept = true }];
    }

    private static LintedMessage OfText(string text, SnapshotCommit commit, PullRequestSnapshot snapshot)
    {
        var message = CommitMessageParser.Parse(text);
        var kind = MessageKinds.Of(message.Header);
        return new LintedMessage
        {
            Message = message,
            Text = text,
            Commit = commit.Sha,
            IsHead = commit.Sha == snapshot.HeadSha,
            Kind = kind == MessageKind.Merge ? MessageKind.Ordinary : kind,
        };
    }
}
