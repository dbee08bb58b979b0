using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Practices.TechDebt;
using Automation.Testing;

namespace Automation.Core.Tests.TechDebt.Rules;

public sealed class DebtLabelsRuleTests
{
    private static readonly string[] Complete = ["tech-debt", "debt: deliberate-prudent", "impact: high", "effort: low"];

    [Fact]
    public void A_Pull_Request_Without_The_Debt_Label_Is_Asked_Nothing()
    {
        Assert.Empty(new PullRequestBuilder().Label("impact: high", "impact: low").Debt().Findings);
    }

    [Fact]
    public void A_Complete_Debt_Item_Is_Fine_In_Any_Case()
    {
        Assert.Empty(new PullRequestBuilder().Label([.. Complete.Select(l => l.ToUpperInvariant())]).Debt().Findings);
    }

    [Fact]
    public void Each_Missing_Group_Is_Named_With_Its_Choices()
    {
        var findings = new PullRequestBuilder().Label("Tech-Debt", "effort: low").Debt().Findings;

        Assert.Equal(
            [
                "The label \"tech-debt\" asks for one kind label, and there is none.",
                "The label \"tech-debt\" asks for one impact label, and there is none.",
            ],
            findings.Select(f => f.Message));
        Assert.Equal("Add one of: impact: high, impact: medium, impact: low.", findings[1].Fix);
        Assert.All(findings, f => Assert.Equal(Severity.Error, f.Severity));
    }

    [Fact]
    public void Two_Labels_Of_A_Group_Are_One_Too_Many()
    {
        var finding = Assert.Single(new PullRequestBuilder().Label([.. Complete, "impact: low"]).Debt().Findings);

        Assert.Equal("There are 2 impact labels (impact: high, impact: low), and only one can hold.", finding.Message);
        Assert.Equal("Keep one of: impact: high, impact: low.", finding.Fix);
    }

    [Fact]
    public void A_Group_That_Policy_Leaves_Empty_Asks_For_Nothing()
    {
        var settings = new DebtLabelSettings { Kinds = [], Impact = [], Effort = ["e1", "e2"] };

        Assert.Equal(["effort"], DebtLabels.Missing(["tech-debt"], settings).Select(g => g.Group));
    }
}
