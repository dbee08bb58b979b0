using Automation.Core.Debts;
using static Automation.Core.Tests.Debts.Seen;

namespace Automation.Core.Tests.Debts;

/// <summary>When an issue or pull request is debt, since when, and when it is paid.</summary>
public sealed class IssueDebtTests
{
    [Fact]
    public void An_Issue_Is_Debt_From_When_It_Is_Labelled()
    {
        var item = Assert.Single(Register(Issue(At(1), Added(4), At(6, "TECH-DEBT", "impact: high"))));

        Assert.Equal((Day(4), (DateTimeOffset?)null, 3, "Old parser"), (item.Since, item.PaidAt, item.Number, item.Title));
        Assert.Equal(["tech-debt", "impact: high"], item.Labels);
    }

    [Fact]
    public void One_That_Was_First_Seen_With_The_Label_Is_Taken_To_Have_Been_Opened_With_It() =>
        Assert.Equal(Day(1), Assert.Single(Register(Issue(At(6, Label)))).Since);

    [Fact]
    public void One_That_Is_Closed_With_The_Label_Is_Paid()
    {
        var item = Assert.Single(Register(Issue(Added(2), Closed(8, Label), Closed(9, Label) with { EndedAt = Day(8) })));

        Assert.Equal((Day(2), Day(8)), (item.Since, item.PaidAt));
    }

    [Fact]
    public void One_That_Loses_The_Label_Is_No_Debt_And_Not_Paid()
    {
        Assert.Empty(Register(Issue(Added(2), Removed(4))));
        Assert.Empty(Register(Issue(Added(2), Removed(4), Closed(5))));
    }

    [Fact]
    public void A_Label_That_Is_Put_On_Again_Begins_Anew() =>
        Assert.Equal(Day(9), Assert.Single(Register(Issue(Added(2), Removed(4), Added(9)))).Since);

    [Fact]
    public void One_That_Is_Reopened_Begins_Anew()
    {
        var item = Assert.Single(Register(Issue(Added(2), Closed(4, Label), At(9, Label))));

        Assert.Equal((Day(9), (DateTimeOffset?)null), (item.Since, item.PaidAt));
    }

    [Fact]
    public void One_That_Is_Deleted_Or_Moved_Away_Is_No_Debt_Unless_It_Was_Paid_Before()
    {
        var gone = At(6) with { IsOpen = false, IsGone = true };

        Assert.Empty(Register(Issue(Added(2), gone)));
        Assert.Equal(Day(4), Assert.Single(Register(Issue(Added(2), Closed(4, Label), gone))).PaidAt);
    }

    [Fact]
    public void Labels_That_Change_Within_A_Second_Add_Up_Less_Those_That_Were_Taken_Off()
    {
        var second = Issue(Added(2), At(2, Label, "impact: low") with { Added = ["impact: low"] }, At(2, Label) with { Removed = ["impact: low"] });

        Assert.Equal([Label], Assert.Single(Register(second)).Labels);
    }

    [Fact]
    public void A_Pull_Request_Is_Paid_By_Its_Merge_And_Dropped_By_Its_Closing()
    {
        var closed = Of(DebtItemKind.PullRequest, 8, [Added(2), Closed(5, Label)]);

        var paid = Assert.Single(Register(closed with { MergedAt = Day(5) }));
        Assert.Equal((Day(2), Day(5), 8), (paid.Since, paid.PaidAt, paid.PaidBy));
        Assert.Empty(Register(closed));
    }

    [Fact]
    public void An_Issue_Knows_The_Pull_Request_That_Closed_It()
    {
        var fix = Merged(9, 8) with { Changes = new DebtChanges { At = Day(7), Closes = [3] } };
        var other = Merged(10, 8) with { Changes = new DebtChanges { At = Day(7), Closes = [4] } };

        var issue = Register(Issue(Added(2), Closed(8, Label)), fix, other);

        Assert.Equal(9, Assert.Single(issue).PaidBy);
    }
}
