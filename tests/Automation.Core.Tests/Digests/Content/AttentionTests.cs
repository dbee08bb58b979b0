using Automation.Core.Calendars;
using Automation.Core.Digests.Content;
using Automation.Core.Digests.Weeks;
using Automation.Core.Identity;
using static Automation.Core.Tests.Digests.Content.TeamWeek;

namespace Automation.Core.Tests.Digests.Content;

/// <summary>What needs the team.</summary>
public sealed class AttentionTests
{
    [Fact]
    public void The_Longest_Wait_In_Business_Time_Comes_First()
    {
        // The first was opened on Friday evening and the second on Saturday: neither has waited until Monday morning.
        var attention = Of(Week() with { Open = [Pull(3, At(5, 16)), Pull(1, At(6, 10)), Pull(2, At(2, 9))] });

        Assert.Equal([(2, 32.0), (3, 1.0), (1, 0.0)], attention.WaitingForReview.Items.Select(i => (i.Number, i.Age.TotalHours)));
    }

    [Fact]
    public void Drafts_Bots_And_Reviewed_Pull_Requests_Do_Not_Wait()
    {
        var attention = Of(Week() with
        {
            Open =
            [
                Pull(1) with { Drafts = [new DraftTime(At(1, 9), null)] },
                Pull(2) with { IsBot = true },
                Pull(3) with { FirstReviewAt = At(2) },
                Pull(4),
            ],
        });

        Assert.Equal(4, Assert.Single(attention.WaitingForReview.Items).Number);
    }

    [Fact]
    public void Time_As_A_Draft_Is_No_Waiting()
    {
        var attention = Of(Week() with { Open = [Pull(1, At(1, 9)) with { Drafts = [new DraftTime(At(1, 9), At(5, 13))] }] });

        Assert.Equal(TimeSpan.FromHours(4), Assert.Single(attention.WaitingForReview.Items).Age);
    }

    [Fact]
    public void A_Long_List_Shows_Its_First_Items_And_How_Many_There_Are()
    {
        var attention = Of(Week() with { Open = [.. Enumerable.Range(1, 7).Select(i => Pull(i))] });

        Assert.Equal([1, 2, 3, 4, 5], attention.WaitingForReview.Items.Select(i => i.Number));
        Assert.Equal(7, attention.WaitingForReview.Total);
    }

    [Fact]
    public void A_Decision_Is_Due_Also_For_A_Draft_And_The_Oldest_Comes_First()
    {
        var attention = Of(Week() with
        {
            Open =
            [
                Pull(1, At(3, 0)) with { IsDecisionDue = true },
                Pull(2, At(1, 0)) with { IsDecisionDue = true, Drafts = [new DraftTime(At(1), null)] },
                Pull(3),
            ],
        });

        Assert.Equal([(2, 7.0), (1, 5.0)], attention.DecisionsDue.Items.Select(i => (i.Number, i.Age.TotalDays)));
    }

    [Fact]
    public void A_Decision_Is_Proposed_For_Long_After_Fourteen_Days_And_Not_At_Fourteen()
    {
        var end = This.End(TimeZoneInfo.Utc);
        var attention = Of(Week() with
        {
            Proposed = [Decision(1, end.AddDays(-14)), Decision(2, end.AddDays(-14).AddTicks(-1)), Decision(3, end.AddDays(-30), "draft")],
        });

        Assert.Equal([3, 2], attention.ProposedForLong.Items.Select(i => i.Number!.Value));
        Assert.Equal("https://github.com/octo/ledger/pull/43", attention.ProposedForLong.Items[0].Url.AbsoluteUri);
    }

    [Fact]
    public void Debt_Is_Overdue_After_Its_Milestone_Or_Else_After_Ninety_Days()
    {
        var end = This.End(TimeZoneInfo.Utc);
        var attention = Of(Week() with
        {
            OpenDebt =
            [
                Debt(1, end.AddDays(-10)) with { DueOn = end.AddTicks(-1) },
                Debt(2, end.AddDays(-200)) with { DueOn = end },
                Debt(3, end.AddDays(-90)),
                Debt(4, end.AddDays(-91)),
            ],
        });

        Assert.Equal([(4, 91.0), (1, 10.0)], attention.OverdueDebt.Items.Select(i => (i.Number, i.Age.TotalDays)));
        Assert.Equal("https://github.com/octo/ledger/issues/4", attention.OverdueDebt.Items[0].Url.AbsoluteUri);
    }

    [Fact]
    public void Failed_Deliveries_Of_The_Week_Are_Added_Up_Over_The_Repositories()
    {
        var digest = Build(
            Repository("a", Week(-1) with { FailedDeliveries = 5 }, Week() with { FailedDeliveries = 1 }),
            Repository("b", Week() with { FailedDeliveries = 2 }));

        Assert.Equal(3, digest.Attention.FailedDeliveries);
    }

    [Fact]
    public void Repositories_Whose_Branch_Lacks_Most_Come_First_And_Make_No_Week_Worth_A_Mail()
    {
        var digest = Build(
            Repository("b", Week() with { BranchLacks = ["reviews"] }),
            Repository("a", Week() with { BranchLacks = ["checks"] }),
            Repository("c", Week() with { BranchLacks = ["reviews", "pull-requests"] }),
            Repository("d", Week(-1) with { BranchLacks = ["reviews"] }, Week()));

        Assert.Equal(["c", "a", "b"], digest.Attention.Unprotected.Items.Select(i => i.Repository.Name));
        Assert.Equal(["an approval", "no direct pushes"], digest.Attention.Unprotected.Items[0].Lacks);
        Assert.Equal("https://github.com/octo/c/settings/rules", digest.Attention.Unprotected.Items[0].Url.AbsoluteUri);
        Assert.False(digest.Attention.IsEmpty);
        Assert.True(digest.IsQuiet);
    }

    [Fact]
    public void Equal_Waits_Stand_In_The_Order_Of_Repositories_And_Numbers()
    {
        var digest = Build(Repository("b", Week() with { Open = [Pull(1)] }), Repository("A", Week() with { Open = [Pull(9), Pull(8)] }));

        Assert.Equal(["octo/A#8", "octo/A#9", "octo/b#1"], digest.Attention.WaitingForReview.Items.Select(i => $"{i.Repository}#{i.Number}"));
    }

    [Fact]
    public void Titles_Are_Left_Out_Where_They_Must_Not_Be_Shown()
    {
        var week = Week() with
        {
            Open = [Pull(1) with { IsDecisionDue = true }],
            OpenDebt = [Debt(2, At(-200))],
            Proposed = [Decision(3, At(-200))],
            DecisionsTaken = [Decision(4, At(2), "accepted")],
        };
        var digest = Build(Repository("secret", week) with { ShowsTitles = false });

        var attention = digest.Attention;
        Assert.All(
            [.. attention.WaitingForReview.Items, .. attention.DecisionsDue.Items, .. attention.OverdueDebt.Items, digest.Debt.Oldest!],
            item => Assert.Null(item.Title));
        Assert.All([.. attention.ProposedForLong.Items, .. digest.Decisions], item => Assert.Null(item.Title));
    }

    [Theory]
    [InlineData("octo", "ledger", "https://github.com/octo/ledger/pull/1")]
    [InlineData("octo", "a b/../c?d#e", "https://github.com/octo/a%20b%2F..%2Fc%3Fd%23e/pull/1")]
    [InlineData("", "evil.example", "https://github.com//evil.example/pull/1")]
    [InlineData("javascript:alert(1)", "x", "https://github.com/javascript%3Aalert%281%29/x/pull/1")]
    public void Addresses_Stay_On_The_Host_Whatever_A_Repository_Is_Called(string owner, string name, string address)
    {
        var repository = Repository("x", Week() with { Open = [Pull(1)] }) with { Name = new RepositoryName(owner, name) };

        Assert.Equal(address, Build(repository).Attention.WaitingForReview.Items[0].Url.AbsoluteUri);
    }

    private static AttentionPart Of(RepositoryWeek week) => Build(week).Attention;
}
