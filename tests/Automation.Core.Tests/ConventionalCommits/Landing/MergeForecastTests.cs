using Automation.Core.Practices.ConventionalCommits.Landing;
using Automation.Core.Snapshots;
using Automation.Testing;
using static Automation.Core.Tests.ConventionalCommits.PracticeDriver;

namespace Automation.Core.Tests.ConventionalCommits.Landing;

/// <summary>
/// The messages that GitHub proposes, written out from its documentation of merge methods and from squashed commits in public
/// histories.
/// </summary>
public sealed class MergeForecastTests
{
    private const string OneCommit = "fix(api): trim names\n\nNames with spaces were not found.";

    [Theory]
    [InlineData(
        SquashTitle.CommitOrPullRequestTitle,
        SquashMessage.CommitMessages,
        "fix(api): trim names (#7)\n\nNames with spaces were not found.")]
    [InlineData(SquashTitle.CommitOrPullRequestTitle, SquashMessage.Blank, "fix(api): trim names (#7)")]
    [InlineData(SquashTitle.CommitOrPullRequestTitle, SquashMessage.PullRequestBody, "fix(api): trim names (#7)\n\nWhat and why.")]
    [InlineData(SquashTitle.PullRequestTitle, SquashMessage.CommitMessages, "feat: a title (#7)\n\nNames with spaces were not found.")]
    [InlineData(SquashTitle.PullRequestTitle, SquashMessage.Blank, "feat: a title (#7)")]
    [InlineData(SquashTitle.PullRequestTitle, SquashMessage.PullRequestBody, "feat: a title (#7)\n\nWhat and why.")]
    public void A_Squash_Of_One_Commit_Follows_The_Settings(SquashTitle title, SquashMessage message, string expected) =>
        Assert.Equal(expected, Squash(Builder(title, message).Commit(OneCommit)));

    [Theory]
    [InlineData(SquashTitle.CommitOrPullRequestTitle)]
    [InlineData(SquashTitle.PullRequestTitle)]
    public void A_Squash_Of_Several_Commits_Has_The_Title_And_Lists_Their_Messages(SquashTitle title) => Assert.Equal(
        "feat: a title (#7)\n\n* fix(api): trim names\n\nNames with spaces were not found.\n\n* wip",
        Squash(Builder(title).Commit(OneCommit).Commit("wip\n")));

    [Fact]
    public void Merge_Commits_Do_Not_Count_As_Commits() => Assert.Equal(
        "wip (#7)", Squash(Builder().Commit("wip").Commit("Merge branch 'main' into greeting", parents: 2)));

    [Fact]
    public void One_Commit_Of_A_List_That_Could_Not_Be_Read_Whole_Is_Not_The_Only_One() => Assert.StartsWith(
        "feat: a title (#7)\n\n* wip",
        Squash(Builder().Commit("wip").Gap(SnapshotPart.Commits, "1 of 2 commits could not be read")),
        StringComparison.Ordinal);

    [Fact]
    public void Authors_Who_Did_Not_Open_The_Pull_Request_Are_Named_Once_Below_A_Line()
    {
        var pullRequest = Builder().Commit("a").Commit("b", author: "hubot").Commit("c", author: "hubot").With(s => s with
        {
            Commits = [.. s.Commits.Select(c => c with { AuthorName = c.Author!.Login, AuthorEmail = $"{c.Author.Login}@example.org" })],
        });

        Assert.Equal(
            "feat: a title (#7)\n\n* a\n\n* b\n\n* c\n\n---------\n\nCo-authored-by: hubot <hubot@example.org>", Squash(pullRequest));
    }

    [Fact]
    public void The_Number_Is_Not_Appended_Twice() => Assert.Equal(
        "feat: a title (#7)",
        Squash(Builder(SquashTitle.PullRequestTitle, SquashMessage.Blank).With(s => s with { Title = "feat: a title (#7)" })));

    [Theory]
    [InlineData(MergeTitle.MergeMessage, MergeMessage.PullRequestTitle, "Merge pull request #7 from octo-org/greeting\n\nfeat: a title")]
    [InlineData(MergeTitle.MergeMessage, MergeMessage.Blank, "Merge pull request #7 from octo-org/greeting")]
    [InlineData(MergeTitle.PullRequestTitle, MergeMessage.PullRequestBody, "feat: a title (#7)\n\nWhat and why.")]
    [InlineData(MergeTitle.PullRequestTitle, MergeMessage.Blank, "feat: a title (#7)")]
    public void A_Merge_Commit_Follows_The_Settings(MergeTitle title, MergeMessage message, string expected)
    {
        var settings = MergeSettings.Default with { MergeTitle = title, MergeMessage = message };

        Assert.Equal(expected, Forecast(Builder().MergingBy(settings), MergeMethod.Merge).Message);
    }

    [Fact]
    public void Only_Allowed_Methods_Are_Forecast_And_None_Before_There_Is_A_Pull_Request()
    {
        Assert.Equal([MergeMethod.Merge], Forecasts(Builder().Merging(false, true, true)).Select(f => f.Method));
        Assert.Equal([MergeMethod.Squash], Forecasts(Builder().Merging(true, false, true)).Select(f => f.Method));
        Assert.Empty(Forecasts(Titled(null)));
    }

    [Fact]
    public void GitHubs_Own_Words_Win()
    {
        var forecast = Forecast(Told(Builder().Commit("wip"), "feat: a title (#7)", "from GitHub"), MergeMethod.Squash);

        Assert.True(forecast.IsGitHubs);
        Assert.Equal("feat: a title (#7)\n\nfrom GitHub", forecast.Message);
        Assert.Equal(("feat: a title", " (#7)"), (forecast.Header, forecast.Suffix));
        Assert.Null(forecast.Commit);
    }

    [Fact]
    public void An_Empty_Answer_Is_No_Answer()
    {
        var forecast = Forecast(Told(Builder().Commit("wip"), " ", ""), MergeMethod.Squash);

        Assert.False(forecast.IsGitHubs);
        Assert.Equal("wip (#7)", forecast.Message);
        Assert.Equal(PullRequestBuilder.Sha(100), forecast.Commit?.Sha);
    }

    private static PullRequestBuilder Builder(
        SquashTitle title = SquashTitle.CommitOrPullRequestTitle, SquashMessage message = SquashMessage.CommitMessages) =>
        Titled("feat: a title")
            .With(s => s with { Body = "What and why.\r\n" })
            .MergingBy(MergeSettings.Default with { SquashTitle = title, SquashMessage = message });

    private static PullRequestBuilder Told(PullRequestBuilder pullRequest, string headline, string body) => pullRequest.With(
        s => s with { MergeTexts = new Dictionary<MergeMethod, MergeText> { [MergeMethod.Squash] = new(headline, body) } });

    private static string Squash(PullRequestBuilder pullRequest) => Forecast(pullRequest, MergeMethod.Squash).Message;

    private static MergeForecast Forecast(PullRequestBuilder pullRequest, MergeMethod method) =>
        Forecasts(pullRequest).Single(f => f.Method == method);

    private static IReadOnlyList<MergeForecast> Forecasts(PullRequestBuilder pullRequest) => MergeForecasts.Of(pullRequest.Build());
}
