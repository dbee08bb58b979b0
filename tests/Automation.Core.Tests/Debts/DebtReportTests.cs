using Automation.Core.Debts;
using Automation.Core.Digests.Content;
using Automation.Core.Practices.TechDebt;
using static Automation.Core.Tests.Debts.Seen;

namespace Automation.Core.Tests.Debts;

public sealed class DebtReportTests
{
    [Fact]
    public void The_Trend_Counts_What_Came_Went_And_Stood_By_Week()
    {
        var report = Of(22, Issue(Added(3), Closed(12, Label)), Merged(8, 10, Marker(DebtChange.Added)), Merged(9, 4, Marker(DebtChange.Removed, text: "old")));

        Assert.Equal(DebtReport.Weeks, report.Trend!.Count);
        Assert.Equal(
            ["2026-W44 0 0 1", "2026-W45 1 1 1", "2026-W46 1 1 1", "2026-W47 0 0 1"],
            report.Trend.TakeLast(4).Select(w => $"{w.Week} {w.Opened} {w.Paid} {w.Open}"));
    }

    [Fact]
    public void Work_Pays_Debt_That_Carries_The_Label_Or_Closes_An_Issue_That_Does()
    {
        var report = Of(
            22,
            Issue(Added(2), Closed(8, Label)),
            Seen.Of(DebtItemKind.PullRequest, 4, [Closed(5, Label)]) with { MergedAt = Day(5) },
            Merged(5, 8) with { Changes = new DebtChanges { At = Day(8), Closes = [3] } },
            Merged(6, 8) with { Changes = new DebtChanges { At = Day(8), Closes = [77] } },
            Merged(7, 8),
            Merged(8, 8) with { IsBot = true },
            Seen.Of(DebtItemKind.PullRequest, 9, [Closed(5, Label)]));

        Assert.Equal(new Share(2, 4), report.PayingWork);
    }

    [Fact]
    public void What_Lies_Before_The_Weeks_Of_The_Trend_Is_Not_Listed_As_Paid()
    {
        DebtTrace[] traces = [Issue(Added(2), Closed(8, Label))];

        Assert.Single(Of(22, traces).Paid);
        Assert.Empty(Of(122, traces).Paid);
        Assert.Equal(new Share(0, 0), Of(122, [Merged(7, 8)]).PayingWork);
    }

    [Fact]
    public void The_Matrix_Counts_Open_Issues_And_Pull_Requests()
    {
        var matrix = Of(22, Issue(At(2, Label, "impact: high", "effort: low")), Seen.Of(DebtItemKind.Issue, 4, [Added(3)]), Merged(7, 8, Marker(DebtChange.Added))).Matrix!;

        Assert.Equal((1, 1), (matrix.Cells[0][2], matrix.Unsorted));
    }

    private static DebtReport Of(int day, params DebtTrace[] traces) =>
        DebtReport.Of(traces, new DebtVocabulary(Settings, LabelHistory.None), 20, Day(day));
}
