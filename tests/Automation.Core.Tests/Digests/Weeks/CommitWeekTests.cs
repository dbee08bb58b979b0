using static Automation.Core.Tests.Digests.Weeks.WeekHistory;

namespace Automation.Core.Tests.Digests.Weeks;

/// <summary>Pull request 7 has head 1 and is merged as 50.</summary>
public sealed class CommitWeekTests
{
    [Fact]
    public void A_Push_To_The_Merge_Commit_Is_The_Pull_Requests_Landing()
    {
        var history = new WeekHistory().Ended(Merged(Pull, At(1, 9)))
            .Pushed(48, At(1, 9), push: 50).Pushed(49, At(1, 9), push: 50).Pushed(50, At(1, 9), push: 50);

        Assert.Equal((3, 0), Count(history));
    }

    [Fact]
    public void In_Other_Pushes_Only_The_Merge_Commit_And_The_Head_Are_Not_Direct()
    {
        var history = new WeekHistory().Ended(Merged(Pull, At(1, 9)))
            .Pushed(1, At(1, 9), push: 60).Pushed(50, At(1, 9), push: 60).Pushed(60, At(1, 9), push: 60).Pushed(61, At(1, 10));

        Assert.Equal((4, 2), Count(history));
    }

    [Fact]
    public void A_Close_Without_A_Merge_Brings_Nothing()
    {
        var history = new WeekHistory().Ended(Pull with { ClosedAt = At(1, 9) }).Pushed(1, At(1, 9), push: 1);

        Assert.Equal((1, 1), Count(history));
    }

    [Theory]
    [InlineData(-1, 23, 0, 0)]
    [InlineData(7, 0, 6, 23)]
    public void A_Merge_On_The_Other_Side_Of_The_Weeks_Border_Still_Explains_Its_Push(
        int mergeDay, int mergeHour, int pushDay, int pushHour)
    {
        var history = new WeekHistory().Ended(Merged(Pull, At(mergeDay, mergeHour))).Pushed(49, At(pushDay, pushHour), push: 50);

        Assert.Equal((1, 0), Count(history));
    }

    [Fact]
    public void A_Commit_That_Is_Pushed_Again_Counts_Once_At_Its_First_Push()
    {
        var again = new WeekHistory().Pushed(60, At(1, 9), push: 60).Pushed(60, At(3, 9), push: 61);
        var before = new WeekHistory().Pushed(60, At(-1, 9), push: 60).Pushed(60, At(1, 9), push: 61);

        Assert.Equal((1, 1), Count(again));
        Assert.Equal((0, 0), Count(before));
    }

    private static (int All, int Direct) Count(WeekHistory history)
    {
        var week = history.Fold();
        return (week.Commits, week.DirectCommits);
    }
}
