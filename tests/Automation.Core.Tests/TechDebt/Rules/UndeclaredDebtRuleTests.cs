using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.TechDebt.Rules;

public sealed class UndeclaredDebtRuleTests
{
    private const string Rule = "undeclared-debt";

    [Fact]
    public void A_Description_That_Admits_Debt_Is_Asked_For_The_Label()
    {
        var finding = Assert.Single(Saying("This is a workaround for the slow cache.\n\nMore follows.").Debt(Rule));

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(
            "The description says \"workaround\", but the label \"tech-debt\" is missing: \"This is a workaround for the slow cache.\"",
            finding.Message);
        Assert.Equal(
            "Add the label \"tech-debt\", with one label each for kind, impact and effort; or say what makes this no debt.", finding.Fix);
    }

    [Fact]
    public void So_Is_A_Title()
    {
        var pullRequest = new PullRequestBuilder().With(s => s with { Title = "fix(hack): stop-gap for slow caches" });

        Assert.StartsWith("The title says \"stop gap\"", Assert.Single(pullRequest.Debt(Rule)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Pull_Request_With_The_Label_Has_Declared_It() => Assert.Empty(Saying("A quick fix.").Label("Tech-Debt").Debt(Rule));

    [Fact]
    public void Policy_Chooses_The_Words()
    {
        var policy = Evaluated.Setting(Rule, "words", "duct tape");

        Assert.Empty(Saying("A workaround.").Debt(Rule, policy));
        Assert.Single(Saying("Held together by duct-tape.").Debt(Rule, policy));
    }

    [Fact]
    public void The_Fix_Names_The_Groups_That_Policy_Fills()
    {
        var labels = new DebtLabelSettings { Debt = "debt", Kinds = [], Impact = [], Effort = [] };
        var policy = new AutomationPolicy { TechDebt = new TechDebtSettings { Labels = labels } };

        Assert.Equal("Add the label \"debt\"; or say what makes this no debt.", Assert.Single(Saying("A hack.").Debt(Rule, policy)).Fix);
    }

    [Fact]
    public void What_The_Template_Says_Is_Not_The_Authors_Word()
    {
        const string Template = "## Is this a workaround?\n- [ ] It is a quick fix for now\n";

        var pullRequest = Saying(Template + "It is not.").With(s => s with { Templates = [new DescriptionTemplate("t.md", Template)] });

        Assert.Empty(pullRequest.Debt(Rule));
    }

    [Fact]
    public void Nothing_Is_Asked_Of_A_Branch() => AssertSkipped(s => s with { Title = null, Body = null });

    [Fact]
    public void Nothing_Is_Asked_Of_Bots_Who_Quote_The_Words_Of_Others() =>
        AssertSkipped(s => s with { Author = new Actor("dependabot[bot]", ActorKind.Bot) });

    [Fact]
    public void Nothing_Is_Asked_Where_Labels_Are_Not_Known() =>
        AssertSkipped(s => s with { ReviewsUnavailable = "history holds no reviews" });

    private static void AssertSkipped(Func<PullRequestSnapshot, PullRequestSnapshot> difference)
    {
        var result = Saying("A workaround.").With(difference).Debt();

        Assert.Empty(result.Findings);
        Assert.Contains(result.Skipped, s => s.Rule == "tech-debt/undeclared-debt");
    }

    private static PullRequestBuilder Saying(string body) => new PullRequestBuilder().With(s => s with { Body = body });
}
