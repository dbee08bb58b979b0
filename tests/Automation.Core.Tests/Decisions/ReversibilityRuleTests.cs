using Automation.Core.Practices.Decisions;

namespace Automation.Core.Tests.Decisions;

public sealed class ReversibilityRuleTests
{
    private const string Rule = "reversibility";

    private static readonly DecisionRecord Record = new() { Path = "docs/adr/0007-use-queues.md", Status = "accepted" };

    [Fact]
    public void A_Record_Says_Which_Door_It_Goes_Through()
    {
        Assert.Equal(
            "The record does not say whether the decision can be taken back.", Assert.Single(Evaluated.Lint(Rule, null, Record)).Message);
        Assert.Empty(Evaluated.Lint(Rule, null, Record with { IsReversible = true }));
    }

    [Fact]
    public void An_Accepted_One_Way_Door_Names_Who_Approved_It()
    {
        var oneWay = Record with { IsReversible = false };

        Assert.Equal(
            "The decision is a one-way door, and nobody is named who approved it.", Assert.Single(Evaluated.Lint(Rule, null, oneWay)).Message);
        Assert.Empty(Evaluated.Lint(Rule, null, oneWay with { Roles = new DecisionRoles { Approvers = ["@ada"] } }));
        Assert.Empty(Evaluated.Lint(Rule, null, oneWay with { Status = "proposed" }));
    }

    [Theory]
    [InlineData("rejected")]
    [InlineData("superseded")]
    public void What_No_Longer_Holds_Is_Not_Asked(string status)
    {
        Assert.Empty(Evaluated.Lint(Rule, null, Record with { Status = status }));
    }
}
