using Automation.Core.Digests.Content;
using Automation.Core.Digests.Weeks;
using Automation.Core.Policies;
using static Automation.Core.Tests.Digests.Content.TeamWeek;

namespace Automation.Core.Tests.Digests.Content;

/// <summary>Debt made, paid and open; decisions taken.</summary>
public sealed class DebtTests
{
    [Fact]
    public void Debt_And_Markers_Are_Added_Up_And_The_Line_Keeps_The_Weeks_Apart()
    {
        var debt = Build(
            Repository("a", Week(-1) with { DebtOpened = 4, DebtPaid = 3 }, Week() with { DebtOpened = 1, OpenDebt = [Debt(1, At(1))] }),
            Repository("b", Week() with
            {
                DebtOpened = 1,
                DebtPaid = 2,
                Finished = [Merged(1) with { MarkersAdded = 3, MarkersRemoved = 1 }, Pull(2) with { ClosedAt = At(2), MarkersAdded = 9 }],
            })).Debt;

        Assert.Equal((2, 2, 1, 3, 1), (debt.Opened, debt.Paid, debt.Open, debt.MarkersAdded, debt.MarkersRemoved));
        Assert.Equal([new DebtWeek(4, 3), new DebtWeek(2, 2)], debt.Line.Skip(10));
        Assert.Equal(DigestLimits.LineWeeks, debt.Line.Count);
    }

    [Fact]
    public void The_Share_That_Pays_Debt_Is_Of_Peoples_Merged_Pull_Requests()
    {
        var debt = Build(Week() with
        {
            Finished =
            [
                Merged(1) with { IsDebt = true }, Merged(2), Merged(3) with { IsDebt = true, IsBot = true },
                Pull(4) with { IsDebt = true, ClosedAt = At(2) },
            ],
        }).Debt;

        Assert.Equal((new Share(1, 2), 20), (debt.PayingWork, debt.Target));
    }

    [Fact]
    public void Work_That_Closes_A_Debt_Item_Pays_Debt_Too() => Assert.Equal(
        new Share(2, 3),
        Build(Week() with { Finished = [Merged(1) with { IsDebt = true }, Merged(2) with { ClosesDebt = true }, Merged(3)] }).Debt.PayingWork);

    [Fact]
    public void The_Items_That_Are_Worth_Most_For_Their_Effort_Come_First_Of_All_Repositories()
    {
        var debt = Build(
            Repository("b", Week() with
            {
                OpenDebt =
                [
                    Debt(1, At(1), "tech-debt", "impact: high", "effort: high"), Debt(2, At(1), "impact: high", "effort: low"), Debt(3, At(1)),
                ],
            }),
            Repository("a", Week() with { OpenDebt = [Debt(4, At(-3), "impact: medium", "effort: medium", "debt: inadvertent-prudent")] })).Debt;

        Assert.Equal([2, 1, 4], debt.First.Select(f => f.Item.Number));
        Assert.Equal(("impact: high", "effort: low"), (debt.First[0].Impact, debt.First[0].Effort));
        Assert.Equal(3, debt.Incomplete);
    }

    [Fact]
    public void A_Marker_Is_Past_Its_Day_When_That_Has_Come_By_The_Weeks_Last()
    {
        var sunday = TeamWeek.Week().Week.DateOf(DayOfWeek.Sunday);
        DatedMarker[] markers = [new("a", sunday), new("b", sunday.AddDays(1))];

        Assert.Equal(1, Build(Week() with { DatedMarkers = markers }).Debt.ExpiredMarkers);
    }

    [Fact]
    public void The_Oldest_Is_The_Item_That_Has_Been_Open_Longest_In_Any_Repository()
    {
        var debt = Build(
            Repository("b", Week() with { OpenDebt = [Debt(1, At(-5)), Debt(2, At(-9))] }),
            Repository("a", Week() with { OpenDebt = [Debt(3, At(-9))] })).Debt;

        Assert.Equal(("octo/a", 3), (debt.Oldest!.Repository.ToString(), debt.Oldest.Number));
        Assert.Null(Build(Week()).Debt.Oldest);
    }

    [Fact]
    public void The_Matrix_Follows_The_Policys_Order_And_Counts_What_It_Cannot_Sort()
    {
        var matrix = Build(Week() with
        {
            OpenDebt =
            [
                Debt(1, At(1), "tech-debt", "impact: high", "effort: low"),
                Debt(2, At(1), "IMPACT: HIGH", "Effort: Low"),
                Debt(3, At(1), "impact: low", "impact: medium", "effort: medium"),
                Debt(4, At(1), "impact: high"),
                Debt(5, At(1)),
            ],
        }).Debt.Matrix!;

        Assert.Equal(["impact: high", "impact: medium", "impact: low"], matrix.Impact);
        Assert.Equal(["effort: high", "effort: medium", "effort: low"], matrix.Effort);
        Assert.Equal([[0, 0, 2], [0, 1, 0], [0, 0, 0]], matrix.Cells);
        Assert.Equal(2, matrix.Unsorted);
    }

    [Fact]
    public void Labels_Of_Repositories_Are_Put_Together_Where_They_Have_Items()
    {
        var own = new DebtLabelSettings { Impact = ["big", "impact: low"], Effort = ["hard"] };
        var matrix = Build(
            Repository("a", Week() with { OpenDebt = [Debt(1, At(1), "impact: low", "effort: low")] }),
            Repository("b", Week() with { OpenDebt = [Debt(2, At(1), "impact: low", "hard"), Debt(3, At(1), "big", "hard")] }) with { Labels = own },
            Repository("c", Week()) with { Labels = new DebtLabelSettings { Impact = ["never"], Effort = ["seen"] } }).Debt.Matrix!;

        Assert.Equal(["impact: high", "impact: medium", "impact: low", "big"], matrix.Impact);
        Assert.Equal(["effort: high", "effort: medium", "effort: low", "hard"], matrix.Effort);
        Assert.Equal([[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 1, 1], [0, 0, 0, 1]], matrix.Cells);
    }

    [Fact]
    public void Without_An_Item_That_Carries_Both_Labels_There_Is_No_Matrix() =>
        Assert.Null(Build(Week() with { OpenDebt = [Debt(1, At(1), "impact: low")] }).Debt.Matrix);

    [Fact]
    public void Decisions_Stand_By_Repository_And_Number_Those_Without_One_Last()
    {
        var digest = Build(
            Repository("b", Week() with { DecisionsTaken = [Decision(null, At(1)), Decision(7, At(2)), Decision(3, At(3))] }),
            Repository("a", Week() with { DecisionsTaken = [Decision(9, At(4, 0))] }));

        Assert.Equal(
            [("a", 9), ("b", 3), ("b", 7), ("b", (int?)null)], digest.Decisions.Select(d => (d.Repository.Name, d.Number)));
        Assert.Equal((TimeSpan.FromDays(4), "https://github.com/octo/a/pull/49"), (digest.Decisions[0].Age, digest.Decisions[0].Url.AbsoluteUri));
    }
}
