using Automation.Core.Snapshots;

namespace Automation.Core.Practices.ConventionalCommits.Landing;

/// <summary>What the report shows word by word: for each allowed method what will land, and the lines of the changelog.</summary>
internal static class LandingDetails
{
    /// <summary>A report is not the place to read more than this of one message.</summary>
    private const int LongestMessage = 4_000;

    private const int MaxCommits = 20;

    public static IReadOnlyList<ResultDetail> Of(LandingMessages landing, PullRequestSnapshot snapshot, ReleasePreview release)
    {
        List<ResultDetail> details = [.. landing.Forecasts.Select(forecast => Forecast(forecast, snapshot))];
        if (snapshot is { Title: not null, Repository.Merge.Rebase: true })
        {
            details.Add(new ResultDetail("What will land by rebase: the commits as they are", Commits(snapshot)));
        }

        if (release.Changelog.Length > 0)
        {
            details.Add(new ResultDetail("What the changelog would gain", release.Changelog));
        }

        return [.. details.Where(detail => detail.Text.Length > 0)];
    }

    private static ResultDetail Forecast(MergeForecast forecast, PullRequestSnapshot snapshot)
    {
        var by = forecast.Method == MergeMethod.Squash ? "by squash" : "by merge, above the commits as they are";
        var source = forecast.IsGitHubs ? "GitHub's own text"
            : snapshot.Gaps.Any(gap => gap.Part == SnapshotPart.Commits) ? "predicted from the commits that were read"
            : "predicted from the merge settings";
        var text = Excerpt.Cut(forecast.Message, LongestMessage);
        return new ResultDetail($"What will land {by} ({source})", text.Length < forecast.Message.Length ? $"{text}…" : text.ToString())
        {
            IsForecast = true,
        };
    }

    /// <summary>The first lines; the rest is what the commits say already.</summary>
    private static string Commits(PullRequestSnapshot snapshot)
    {
        SnapshotCommit[] own = [.. snapshot.Commits.Where(commit => !commit.IsMerge)];
        var lines = own.Take(MaxCommits).Select(commit => Excerpt.Of(MergePrediction.FirstLine(commit.Message)));
        var rest = own.Length > MaxCommits ? $"\nand {Plural.Number(own.Length - MaxCommits)} more" : "";
        return string.Join('\n', lines) + rest;
    }
}
