using Automation.Core.Labels;
using Automation.Core.Reporting;
using Automation.Core.Tests.Reporting;
using FsCheck.Xunit;

namespace Automation.Core.Tests.Labels;

public sealed class LabelDiffTests
{
    [Fact]
    public void All_That_Is_Missing_Is_Put_On_At_Once_After_The_Comment()
    {
        var plan = Reports.Plan(Reports.Evaluation()) with { Labels = new LabelPlan(["size/S", "type/feat"], []) };

        var writes = ReportDiff.Between(plan, PublishedState.Nothing);

        Assert.IsType<ReportWrite.CreateComment>(writes[^2]);
        Assert.Equal(["size/S", "type/feat"], Assert.IsType<ReportWrite.AddLabels>(writes[^1]).Names);
    }

    [Fact]
    public void What_Somebody_Else_Put_Says_It_As_Well_And_Is_Never_Taken_Off() =>
        Assert.Empty(Writes(new(["size/S"], []), new(["Size/s", "type/fix"], [], [])));

    [Fact]
    public void What_We_Put_And_No_Longer_Want_Is_Taken_Off_Whatever_Its_Name() => Assert.Equal(
        [new ReportWrite.RemoveLabel("size/L"), new ReportWrite.RemoveLabel("name of last year")],
        Writes(new(["size/S"], []), new([], ["size/L", "SIZE/S", "name of last year"], [])));

    [Fact]
    public void What_Could_Not_Be_Told_Stays_On_And_Stays_Off() =>
        Assert.Empty(Writes(new([], ["size/S", "size/L"]), new([], ["size/l"], [])));

    [Fact]
    public void What_Somebody_Took_Off_Is_Not_Put_On_Again() =>
        Assert.Empty(Writes(new(["needs-adr"], []), new([], [], ["Needs-ADR"])));

    [Fact]
    public void Where_The_Plan_Has_No_Say_All_Stays()
    {
        var plan = Reports.Plan(Reports.Evaluation()) with { Labels = null, CheckRuns = [], KeepsComment = true };

        Assert.Empty(ReportDiff.Between(plan, PublishedState.Nothing with { Labels = new([], ["size/S"], []) }));
        Assert.NotEqual(plan.Hash, (plan with { Labels = LabelPlan.None }).Hash);
        Assert.NotEqual((plan with { Labels = new(["a"], []) }).Hash, (plan with { Labels = new([], ["a"]) }).Hash);
    }

    [Property]
    public void What_Is_Not_Ours_Stays_And_What_Was_Written_Is_Not_Written_Twice(
        string[] wanted, string[] undecided, string[] others, string[] ours, string[] declined)
    {
        var plan = new LabelPlan(Clean(wanted), Clean(undecided));
        var theirs = Clean(others);
        var standing = new PublishedLabels(theirs, [.. Clean(ours).Except(theirs)], Clean(declined));

        var writes = Writes(plan, standing);
        var removed = writes.OfType<ReportWrite.RemoveLabel>().Select(w => w.Name).ToList();
        var added = writes.OfType<ReportWrite.AddLabels>().SelectMany(w => w.Names).ToList();
        var after = standing with { Ours = [.. standing.Ours.Except(removed), .. added] };

        Assert.Subset(standing.Ours.ToHashSet(), removed.ToHashSet());
        Assert.Subset(plan.Wanted.ToHashSet(), added.ToHashSet());
        Assert.Empty(added.Intersect([.. standing.Others, .. standing.Declined], StringComparer.OrdinalIgnoreCase));
        Assert.Empty(Writes(plan, after));
    }

    private static string[] Clean(string[] names) =>
        [.. (names ?? []).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];

    private static ReportWrite[] Writes(LabelPlan plan, PublishedLabels standing) => [.. LabelDiff.Between(plan, standing)];
}
