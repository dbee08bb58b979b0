using Automation.Core.Practices.Decisions;

namespace Automation.Core.Tests.Decisions;

public sealed class DecidersRuleTests
{
    private const string Rule = "deciders";

    private static readonly DecisionRecord Record = new() { Path = "docs/adr/0007-use-queues.md", Status = "accepted", StatusLine = 3 };

    [Fact]
    public void Nobody_At_All_Is_Found()
    {
        var finding = Assert.Single(Evaluated.Lint(Rule, null, Record));

        Assert.Equal("The record names nobody: neither driver nor approver nor contributors nor informed.", finding.Message);
        Assert.Equal(3, finding.Location?.Line);
    }

    [Fact]
    public void Anybody_Is_Enough_Where_Policy_Says_No_More()
    {
        Assert.Empty(Evaluated.Lint(Rule, null, Record with { Roles = new DecisionRoles { Informed = ["@acme/web"] } }));
    }

    [Theory]
    [InlineData("proposed")]
    [InlineData("superseded")]
    [InlineData(null)]
    public void Only_Accepted_Records_Are_Asked(string? status)
    {
        Assert.Empty(Evaluated.Lint(Rule, null, Record with { Status = status }));
    }

    [Fact]
    public void Policy_Names_The_Roles()
    {
        IReadOnlyList<string> roles = ["driver", "approver"];
        var settings = new Dictionary<string, object> { ["roles"] = roles };
        var driven = Record with { Roles = new DecisionRoles { Drivers = ["@ada"] } };

        Assert.Equal("The record names no approver.", Assert.Single(Evaluated.Lint(Rule, settings, null, driven)).Message);
        Assert.Equal("The record names no driver nor approver.", Assert.Single(Evaluated.Lint(Rule, settings, null, Record)).Message);
        Assert.Empty(Evaluated.Lint(
            Rule, settings, null, Record with { Roles = new DecisionRoles { Drivers = ["@ada"], Approvers = ["@grace"] } }));
    }
}
