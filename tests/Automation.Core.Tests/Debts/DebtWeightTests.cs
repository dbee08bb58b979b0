using Automation.Core.Debts;
using Automation.Core.Policies;
using Automation.Core.Practices.TechDebt;
using static Automation.Core.Tests.Debts.Seen;

namespace Automation.Core.Tests.Debts;

public sealed class DebtWeightTests
{
    [Theory]
    [InlineData("high", "low", 1)]
    [InlineData("high", "medium", 2)]
    [InlineData("high", "high", 3)]
    [InlineData("medium", "low", 2)]
    [InlineData("medium", "medium", 3)]
    [InlineData("medium", "high", 4)]
    [InlineData("low", "low", 3)]
    [InlineData("low", "medium", 4)]
    [InlineData("low", "high", 5)]
    public void Impact_Against_Effort_Is_The_Priority(string impact, string effort, int priority) =>
        Assert.Equal(priority, DebtWeight.Of([$"Impact: {impact}", $"effort: {effort}"], Settings).Priority);

    [Fact]
    public void Without_A_Label_Of_Both_There_Is_None()
    {
        Assert.Null(DebtWeight.Of(["impact: high"], Settings).Priority);
        Assert.Null(DebtWeight.Of([], Settings).Priority);
        Assert.Null(DebtWeight.Of(["impact: high"], new DebtLabelSettings { Effort = [] }).Priority);
    }

    [Fact]
    public void A_Group_Is_Missing_Without_Exactly_One_Of_Its_Labels()
    {
        var weight = DebtWeight.Of(["impact: high", "impact: low", "effort: low"], Settings);

        Assert.Equal(["kind", "impact"], weight.Missing);
        Assert.Equal((null, "impact: high", "effort: low"), (weight.Kind, weight.Impact, weight.Effort));
    }

    [Fact]
    public void What_To_Pay_First_Comes_First_And_Markers_Last()
    {
        DebtTrace[] traces =
        [
            Merged(1, 2, Marker(DebtChange.Added)),
            Of(DebtItemKind.Issue, 2, [Added(2)]),
            Of(DebtItemKind.Issue, 3, [At(5, Label, "impact: low", "effort: low")]),
            Of(DebtItemKind.Issue, 4, [At(5, Label, "impact: high", "effort: high")]),
            Of(DebtItemKind.Issue, 5, [At(5, Label, "impact: high", "effort: low")]),
            Of(DebtItemKind.Issue, 6, [At(1), Added(4) with { Labels = [Label, "impact: high", "effort: low"] }]),
        ];

        var open = DebtRegister.Of(traces, new DebtVocabulary(Settings, LabelHistory.None)).Open;

        Assert.Equal([5, 6, 4, 3, 2, null], open.Select(i => i.Number));
    }
}
