using Automation.Core.Calendars;
using Automation.Core.Digests.Content;
using Automation.Core.Digests.Weeks;
using static Automation.Core.Tests.Digests.Content.TeamWeek;

namespace Automation.Core.Tests.Digests.Content;

/// <summary>How pull requests flowed.</summary>
public sealed class FlowTests
{
    [Fact]
    public void A_Review_Counts_In_Its_Week_Whether_The_Pull_Request_Is_Open_Or_Not()
    {
        var flow = Of(Week() with
        {
            Open = [Pull(1) with { FirstReviewAt = At(2) }, Pull(2, At(-6)) with { FirstReviewAt = At(-3) }],
            Finished = [Merged(3) with { FirstReviewAt = At(3) }, Merged(4, At(-6)) with { FirstReviewAt = At(0) }],
        });

        Assert.Equal(2, flow.FirstReview.N);
    }

    [Fact]
    public void Approval_And_Merge_Are_Measured_From_The_Same_Start()
    {
        var flow = Of(Week() with
        {
            Finished = [.. Enumerable.Range(1, 5).Select(i => Merged(i, At(1, 9), At(3, 9)) with { FirstReviewAt = At(1, 11), ApprovedAt = At(2, 9) })],
        });

        Assert.Equal((2, 8, 16), (Hours(flow.FirstReview), Hours(flow.Approval), Hours(flow.Merge)));
    }

    [Fact]
    public void Time_As_A_Draft_Is_Left_Out_And_The_Review_Of_A_Draft_Took_No_Time()
    {
        var late = Pull(1, At(1, 9)) with { Drafts = [new DraftTime(At(1, 9), At(3, 9))], FirstReviewAt = At(3, 12) };
        var early = late with { FirstReviewAt = At(2) };

        Assert.Equal(3, Hours(Of(Five(late)).FirstReview));
        Assert.Equal(0, Hours(Of(Five(early)).FirstReview));
    }

    [Fact]
    public void A_Reopened_Pull_Request_Is_Measured_From_Its_Reopening()
    {
        // The fold gives the latest interval: drafts that began before it are cut at its begin.
        var pull = Pull(1, At(4, 9)) with { Drafts = [new DraftTime(At(1, 9), At(4, 10))], FirstReviewAt = At(4, 15) };

        Assert.Equal(5, Hours(Of(Five(pull)).FirstReview));
    }

    [Fact]
    public void Bots_Are_Left_Out()
    {
        var bot = Merged(1) with { IsBot = true, FirstReviewAt = At(2), ApprovedAt = At(2) };
        var flow = Of(Week() with { Finished = [bot, bot with { Number = 2, MergedAt = null, ClosedAt = At(3) }] });

        Assert.Equal(
            (0, 0, 0, 0, 0, 0), (flow.FirstReview.N, flow.Approval.N, flow.Merge.N, flow.Merged, flow.Closed, flow.MergedWithoutReview));
    }

    [Fact]
    public void What_Comes_After_The_Merge_Is_No_Review_Of_It()
    {
        var flow = Of(Week() with { Finished = [Merged(1, merged: At(2)) with { FirstReviewAt = At(3), ApprovedAt = At(3) }] });

        Assert.Equal((0, 0, 1, 1), (flow.FirstReview.N, flow.Approval.N, flow.Merge.N, flow.MergedWithoutReview));
    }

    [Fact]
    public void Merged_Closed_And_Unreviewed_Are_Counted_Apart()
    {
        var flow = Of(Week() with
        {
            Opened = 9,
            Commits = 7,
            DirectCommits = 2,
            Finished = [Merged(1), Merged(2) with { FirstReviewAt = At(2) }, Pull(3) with { ClosedAt = At(3) }],
        });

        Assert.Equal((9, 2, 1, 1), (flow.Opened, flow.Merged, flow.Closed, flow.MergedWithoutReview));
        Assert.Equal((7, 2), (flow.Commits, flow.DirectCommits));
    }

    [Theory]
    [InlineData(4, null, null)]
    [InlineData(5, 3.0, null)]
    [InlineData(6, 3.5, null)]
    [InlineData(9, 5.0, null)]
    [InlineData(10, 5.5, 9.0)]
    [InlineData(11, 6.0, 10.0)]
    public void Small_Samples_Get_No_Median_And_No_Percentile(int n, double? median, double? percentile90)
    {
        var figure = DurationFigure.Of(Enumerable.Range(1, n).Reverse().Select(i => TimeSpan.FromHours(i)));

        Assert.Equal((n, median, percentile90), (figure.N, figure.Median?.TotalHours, figure.Percentile90?.TotalHours));
    }

    [Fact]
    public void The_Line_Has_Twelve_Weeks_With_This_One_Last()
    {
        var flow = Build(
            Week(-12) with { Open = [Pull(1, At(-84)) with { FirstReviewAt = At(-81) }] },
            Week(-1) with { Open = [Pull(2, At(-4)) with { FirstReviewAt = At(-2) }] },
            Week() with { Open = [Pull(3) with { FirstReviewAt = At(2) }] }).Flow;

        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1], flow.FirstReviewLine.Select(f => f.N));
    }

    [Fact]
    public void The_Week_Is_That_Of_The_Teams_Zone()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Pacific/Auckland");
        var team = Team with { Hours = new BusinessHours { Zone = zone } };
        var lastSecond = Pull(1, At(1, 0)) with { FirstReviewAt = This.End(zone).AddSeconds(-1) };
        var nextWeek = lastSecond with { FirstReviewAt = This.End(zone) };
        var digest = Build(team, Repository("ledger", Week() with { Open = [lastSecond, nextWeek] }));

        Assert.Equal(1, digest.Flow.FirstReview.N);
        Assert.Equal(At(7, 11), digest.AsOf);
    }

    [Fact]
    public void Business_Time_Follows_The_Clocks_When_They_Change()
    {
        // Berlin left summer time on Sunday, 25 October 2026: 16:00 on Friday is 14:00 UTC, and 10:00 on Monday is 9:00 UTC.
        var team = Team with { Hours = new BusinessHours { Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin") } };
        var week = IsoWeek.Of(new DateOnly(2026, 10, 26));
        var opened = new DateTimeOffset(2026, 10, 23, 14, 0, 0, TimeSpan.Zero);
        var pull = Pull(1, opened) with { FirstReviewAt = new DateTimeOffset(2026, 10, 26, 9, 0, 0, TimeSpan.Zero) };
        var repository = Repository("ledger", new RepositoryWeek { Week = week, Open = [.. Enumerable.Repeat(pull, 5)] });
        var digest = DigestBuilder.Build(team, week, [repository], new DigestContext(new Uri("https://github.com/"), 20, []));

        Assert.Equal(2, Hours(digest.Flow.FirstReview));
    }

    private static FlowPart Of(RepositoryWeek week) => Build(week).Flow;

    /// <summary>The same five times, for a median.</summary>
    private static RepositoryWeek Five(PullRequestEntry pull) =>
        Week() with { Open = [.. Enumerable.Range(1, 5).Select(i => pull with { Number = i })] };

    private static double? Hours(DurationFigure figure) => figure.Median?.TotalHours;
}
