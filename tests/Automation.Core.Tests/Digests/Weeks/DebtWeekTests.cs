using Automation.Core.Digests.Weeks;
using Automation.Core.Facts;
using Automation.Core.Ports;
using static Automation.Core.Tests.Digests.Weeks.WeekHistory;

namespace Automation.Core.Tests.Digests.Weeks;

public sealed class DebtWeekTests
{
    private static readonly IssueState Unlabelled = Issue with { Labels = [] };

    private static readonly IssueState Closed = Issue with { UpdatedAt = At(2, 9), ClosedAt = At(2, 9), IsOpen = false };

    [Fact]
    public void An_Issue_That_Is_Opened_With_The_Label_Is_Debt()
    {
        var week = Of(IssueFacts.Of(Issue with { MilestoneDueOn = At(9, 0), Labels = ["Tech-Debt", "impact: high"] })).Fold();

        var entry = Assert.Single(week.OpenDebt);
        Assert.Equal((3, "Old parser", At(0, 9), At(9, 0)), (entry.Number, entry.Title, entry.OpenedAt, entry.DueOn));
        Assert.Equal(["Tech-Debt", "impact: high"], entry.Labels);
        Assert.Equal((1, 0, 1), Figures(week));
    }

    [Fact]
    public void One_That_Is_Labelled_Later_Comes_Up_Then_And_Keeps_Its_Age()
    {
        var before = Of(IssueFacts.Of(Unlabelled)).Fold();
        var week = Of(IssueFacts.Changed(Issue with { UpdatedAt = At(8, 9) })).Fold(before, weeks: 1);

        Assert.Equal((0, 0, 0), Figures(before));
        Assert.Equal((1, 0, 1), Figures(week));
        Assert.Equal(At(0, 9), Assert.Single(week.OpenDebt).OpenedAt);
    }

    [Fact]
    public void One_That_Is_Closed_Is_Paid()
    {
        var before = Of(IssueFacts.Of(Issue)).Fold();

        var later = Closed with { UpdatedAt = At(8, 9), ClosedAt = At(8, 9) };
        Assert.Equal((0, 1, 0), Figures(Of(IssueFacts.Changed(later)).Fold(before, weeks: 1)));
        Assert.Equal((1, 1, 0), Figures(Of([.. IssueFacts.Of(Issue), .. IssueFacts.Changed(Closed)]).Fold()));
    }

    [Fact]
    public void One_That_Loses_The_Label_Is_No_Debt_And_Not_Paid()
    {
        var week = Of([.. IssueFacts.Of(Issue), .. IssueFacts.Changed(Unlabelled with { UpdatedAt = At(1, 9) })]).Fold();

        Assert.Equal((1, 0, 0), Figures(week));
    }

    [Fact]
    public void One_That_Is_Reopened_Comes_Up_Again()
    {
        var week = Of(
            [.. IssueFacts.Of(Issue), .. IssueFacts.Changed(Closed), .. IssueFacts.Changed(Issue with { UpdatedAt = At(3, 9) })]).Fold();

        Assert.Equal((2, 1, 1), Figures(week));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-9, 0)]
    public void One_Of_Which_Only_The_End_Is_Known_Came_Up_In_The_Week_If_It_Was_Made_In_It(int createdDay, int opened)
    {
        var week = Of(IssueFacts.Changed(Closed with { CreatedAt = At(createdDay, 9) })).Fold();

        Assert.Equal((opened, 1, 0), Figures(week));
    }

    [Fact]
    public void A_Closed_Issue_That_Is_Labelled_Afterwards_Is_No_Debt()
    {
        var before = Of(IssueFacts.Of(Unlabelled with { UpdatedAt = At(1, 9), ClosedAt = At(1, 9), IsOpen = false })).Fold();

        var labels = IssueFacts.Changed(Closed with { UpdatedAt = At(8, 9), ClosedAt = At(1, 9) });
        Assert.Equal((0, 0, 0), Figures(Of(labels).Fold(before, weeks: 1)));
    }

    private static WeekHistory Of(IReadOnlyList<Fact> facts) => new WeekHistory().Add(facts);

    private static (int Opened, int Paid, int Open) Figures(RepositoryWeek week) => (week.DebtOpened, week.DebtPaid, week.OpenDebt.Count);
}
