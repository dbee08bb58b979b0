using Automation.Core.Snapshots;

namespace Automation.Core.Practices.ConventionalCommits.Landing;

/// <summary>What GitHub will propose by squash and by merge; a rebase writes no message of its own.</summary>
internal static class MergeForecasts
{
    /// <summary>One for each allowed method, GitHub's own words where they are known; none before there is a pull request.</summary>
    public static IReadOnlyList<MergeForecast> Of(PullRequestSnapshot snapshot)
    {
        List<MergeForecast> forecasts = [];
        if (snapshot is { Title: not null, Repository.Merge.Squash: true })
        {
            forecasts.Add(OfSquash(snapshot));
        }

        if (snapshot is { Title: not null, Repository.Merge.MergeCommit: true })
        {
            forecasts.Add(OfMerge(snapshot));
        }

        return forecasts;
    }

    private static MergeForecast OfSquash(PullRequestSnapshot snapshot)
    {
        var predicted = MergePrediction.Squash(snapshot);
        var own = Own(snapshot, MergeMethod.Squash);
        var text = own ?? predicted;
        var title = snapshot.Title ?? "";

        // GitHub's words win over what the settings let expect: it may have taken the title all the same.
        var tookTitle = text.Headline != predicted.Headline && Header(text, title, snapshot) == title;
        var commit = tookTitle ? null : MergePrediction.SquashedCommit(snapshot);
        return new MergeForecast(MergeMethod.Squash, text, own is not null)
        {
            Commit = commit,
            Header = Header(text, commit is null ? title : MergePrediction.FirstLine(commit.Message), snapshot),
        };
    }

    private static MergeForecast OfMerge(PullRequestSnapshot snapshot)
    {
        var own = Own(snapshot, MergeMethod.Merge);
        var text = own ?? MergePrediction.Merge(snapshot);
        return new MergeForecast(MergeMethod.Merge, text, own is not null) { Header = Header(text, snapshot.Title ?? "", snapshot) };
    }

    /// <summary>GitHub's own words; null where it said nothing.</summary>
    private static MergeText? Own(PullRequestSnapshot snapshot, MergeMethod method) =>
        snapshot.MergeTexts.GetValueOrDefault(method) is { } text && !string.IsNullOrWhiteSpace(text.Headline) ? text : null;

    /// <summary>The headline without the number that GitHub appended; a title that brings the number along keeps it.</summary>
    /// <param name="source">What the headline was made of, as far as is known.</param>
    private static string Header(MergeText text, string source, PullRequestSnapshot snapshot)
    {
        var suffix = MergePrediction.SuffixOf(snapshot);
        return text.Headline == source || !text.Headline.EndsWith(suffix, StringComparison.Ordinal)
            ? text.Headline
            : text.Headline[..^suffix.Length];
    }
}
