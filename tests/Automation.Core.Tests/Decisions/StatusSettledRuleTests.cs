using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.Decisions;

public sealed class StatusSettledRuleTests
{
    private const string Rule = "status-settled";

    private static PullRequestBuilder Proposing =>
        new PullRequestBuilder().NewRecord("docs/adr/0007-use-queues.md", Records.Nygard(status: "Proposed"));

    [Fact]
    public void It_Is_Off_Unless_Policy_Asks()
    {
        Assert.Empty(Proposing.Decisions().Findings);
    }

    [Fact]
    public void A_Pull_Request_That_Is_Ready_Has_Decided()
    {
        var finding = Assert.Single(Proposing.Decisions(on: Rule).Findings);

        Assert.Equal("The decision is still proposed.", finding.Message);
        Assert.Equal(7, finding.Location?.Line);
    }

    [Fact]
    public void A_Draft_May_Still_Decide()
    {
        var result = Proposing.With(s => s with { IsDraft = true }).Decisions(on: Rule);

        Assert.Empty(result.Findings);
        Assert.Equal("The pull request is a draft.", Assert.Single(result.Skipped).Reason);
    }

    [Fact]
    public void Where_Nothing_Asks_To_Be_Merged_Nothing_Has_To_Be_Settled()
    {
        Assert.Empty(Proposing.With(s => s with { Title = null, Body = null }).Decisions(on: Rule).Findings);
        Assert.Empty(Proposing.With(s => s with { Status = PullRequestStatus.Merged }).Decisions(on: Rule).Findings);
        Assert.Empty(Evaluated.Lint(Rule, Records.Nygard(status: "Proposed")));
    }
}
