namespace Automation.Core.Tests.Decisions;

public sealed class NumberMatchesTitleRuleTests
{
    private const string Rule = "number-matches-title";

    [Theory]
    [InlineData("7. Use queues")]
    [InlineData("ADR-007: Use queues")]
    [InlineData("Use queues")]
    public void The_Same_Number_Or_None_Is_Fine(string title)
    {
        Assert.Empty(Evaluated.Lint(Rule, Records.Nygard(title)));
    }

    [Fact]
    public void Another_Number_Is_Found_On_The_Title()
    {
        var finding = Assert.Single(Evaluated.Lint(Rule, Records.Nygard("8. Use queues")));

        Assert.Equal(("The title says number 8, the file name 7.", 1), (finding.Message, finding.Location?.Line));
        Assert.Equal("Write 7 in the title.", finding.Fix);
    }

    [Fact]
    public void A_Dated_File_Name_Has_No_Number_To_Match()
    {
        Assert.Empty(Evaluated.Lint(Rule, Records.Nygard("8. Use queues"), "docs/adr/20260131-use-queues.md"));
    }
}
