using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Practices.Decisions;

namespace Automation.Core.Tests.Decisions;

public sealed class StatusValidRuleTests
{
    private const string Rule = "status-valid";

    [Theory]
    [InlineData("Draft")]
    [InlineData("proposed")]
    [InlineData("Accepted, 2026-01-31")]
    [InlineData("Rejected")]
    [InlineData("Deprecated")]
    [InlineData("Superseded by [8. Use tables](0008-use-tables.md)")]
    public void Known_Statuses_Are_Fine(string status)
    {
        Assert.Empty(Evaluated.Lint(Rule, Records.Nygard(status: status)));
    }

    [Theory]
    [InlineData("In Progress", "in progress")]
    [InlineData("acceptedish", "acceptedish")]
    public void Any_Other_Is_An_Error_On_Its_Line(string status, string named)
    {
        var finding = Assert.Single(Evaluated.Lint(Rule, Records.Nygard(status: status)));

        Assert.Equal($"\"{named}\" is no status of a decision.", finding.Message);
        Assert.Equal((Severity.Error, 7), (finding.Severity, finding.Location?.Line));
    }

    [Fact]
    public void The_Templates_Choice_Is_Left_To_The_Rule_About_Templates()
    {
        Assert.Empty(Evaluated.Lint(Rule, Records.Madr4Template));
        Assert.Empty(Evaluated.Lint(Rule, Records.NygardTemplate));
    }

    [Fact]
    public void A_Record_Without_A_Status_Is_Not_Asked()
    {
        Assert.Empty(Evaluated.Lint(Rule, Records.Madr(status: "* Deciders: all")));
    }

    [Fact]
    public void Policy_Can_Allow_Other_Words()
    {
        IReadOnlyList<string> values = ["Active"];
        var setting = new RuleOverride { Options = new Dictionary<string, object> { ["values"] = values } };
        var rules = new Dictionary<string, RuleOverride> { [Rule] = setting };
        var policy = new EffectivePolicy { Policy = new AutomationPolicy { Decisions = new DecisionsSettings { Rules = rules } } };
        string[] statuses = ["active", "accepted"];
        var records = statuses.Select(s => DecisionRecordParser.Parse($"adr/{s}.md", Records.Nygard("Use queues", s)));

        var wrong = Assert.Single(DecisionLinter.Lint(records, policy), l => l.Findings.Count > 0);

        Assert.Equal("adr/accepted.md", wrong.Record.Path);
        Assert.Equal("Use one of: Active.", Assert.Single(wrong.Findings).Fix);
    }
}
