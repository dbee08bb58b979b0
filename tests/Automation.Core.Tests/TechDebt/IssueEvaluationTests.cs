using Automation.Core.Identity;
using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Practices.TechDebt;
using Automation.Core.Snapshots;

namespace Automation.Core.Tests.TechDebt;

public sealed class IssueEvaluationTests
{
    private static readonly IssueSnapshot Debt =
        new(new RepositoryId(10), 3, "Cache greetings", ["tech-debt", "impact: low", "effort: low"], true);

    [Fact]
    public void An_Open_Debt_Issue_Is_Asked_For_Its_Labels()
    {
        var finding = Assert.Single(IssueEvaluation.Evaluate(Debt, EffectivePolicy.Default));

        Assert.Equal(("tech-debt/debt-labels", Severity.Error), (finding.Rule, finding.Severity));
        Assert.Contains("kind label", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_And_Closed_Issues_Are_Not()
    {
        Assert.Empty(IssueEvaluation.Evaluate(Debt with { Labels = ["bug"] }, EffectivePolicy.Default));
        Assert.Empty(IssueEvaluation.Evaluate(Debt with { IsOpen = false }, EffectivePolicy.Default));
    }

    [Fact]
    public void Policy_Sets_The_Severity()
    {
        var rules = new Dictionary<string, RuleOverride> { ["debt-labels"] = new() { Severity = Severity.Info } };

        var finding = Assert.Single(IssueEvaluation.Evaluate(Debt, Policy(new TechDebtSettings { Rules = rules })));

        Assert.Equal(Severity.Info, finding.Severity);
    }

    [Fact]
    public void Nothing_Is_Asked_Where_The_Practice_Or_The_Rule_Is_Off()
    {
        var rules = new Dictionary<string, RuleOverride> { ["debt-labels"] = new() { Off = true } };

        Assert.Empty(IssueEvaluation.Evaluate(Debt, Policy(new TechDebtSettings { Rules = rules })));
        Assert.Empty(IssueEvaluation.Evaluate(Debt, Policy(new TechDebtSettings { Mode = PracticeMode.Off })));
    }

    private static EffectivePolicy Policy(TechDebtSettings settings) => new() { Policy = new AutomationPolicy { TechDebt = settings } };
}
