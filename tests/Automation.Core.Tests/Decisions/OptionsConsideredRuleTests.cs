using Automation.Core.Practices;
using Automation.Core.Practices.Decisions;

namespace Automation.Core.Tests.Decisions;

public sealed class OptionsConsideredRuleTests
{
    private const string Rule = "options-considered";

    private static readonly DecisionRecord Record = new()
    {
        Path = "docs/adr/0007-use-queues.md",
        Status = "accepted",
        Sections = [new DecisionSection("Considered Options", "* queue", 9, 11)],
    };

    [Fact]
    public void Two_Options_Are_Enough()
    {
        Assert.Empty(Evaluated.Lint(Rule, null, Record with { ConsideredOptions = ["queue", "table"] }));
    }

    [Fact]
    public void A_Format_Without_Such_A_List_Is_Not_Asked()
    {
        Assert.Empty(Evaluated.Lint(Rule, null, Record));
    }

    [Fact]
    public void One_Option_Is_No_Choice()
    {
        var finding = Assert.Single(Evaluated.Lint(Rule, null, Record with { ConsideredOptions = ["queue"] }));

        Assert.Equal("The record considers one option: \"queue\".", finding.Message);
        Assert.Equal((Severity.Warning, 9), (finding.Severity, finding.Location?.Line));
    }

    [Fact]
    public void An_Empty_List_Names_None_And_While_Pending_It_Is_A_Remark()
    {
        var finding = Assert.Single(Evaluated.Lint(Rule, null, Record with { ConsideredOptions = [], Status = "proposed" }));

        Assert.Equal(("The record considers no option.", Severity.Info), (finding.Message, finding.Severity));
    }
}
