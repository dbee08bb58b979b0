using Automation.Core.Practices;
using Automation.Testing;

namespace Automation.Core.Tests.Decisions;

public sealed class NumberGapRuleTests
{
    private const string Id = "decisions/number-gap";

    private static PullRequestBuilder Adding =>
        new PullRequestBuilder().NewRecord("docs/adr/0009-use-queues.md", Records.Nygard("Use queues"));

    [Fact]
    public void A_Number_That_Skips_Others_Leaves_A_Gap()
    {
        var finding = Assert.Single(Adding.BaseRecord("docs/adr/0006-use-mail.md").Decisions().Findings);

        Assert.Equal((Id, Severity.Warning), (finding.Rule, finding.Severity));
        Assert.Equal("The number 9 leaves a gap: the one before it is 6.", finding.Message);
        Assert.StartsWith("Rename the file to docs/adr/0007-use-queues.md", finding.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docs/adr/0008-use-mail.md")]
    [InlineData("docs/adr/0012-use-mail.md")]
    [InlineData("docs/adr/20260131-use-mail.md")]
    [InlineData("api/docs/adr/0003-use-mail.md")]
    public void The_Next_Number_And_The_Lowest_Of_A_Directory_Leave_None(string other)
    {
        Assert.Empty(Adding.BaseRecord(other).Decisions().Findings);
    }

    [Fact]
    public void The_Fix_Is_Written_As_Wide_As_Its_Neighbours()
    {
        var pull = new PullRequestBuilder().NewRecord("docs/adr/10-use-queues.md", Records.Nygard("Use queues"));

        var finding = Assert.Single(pull.BaseRecord("docs/adr/3-use-mail.md").Decisions().Findings);

        Assert.StartsWith("Rename the file to docs/adr/4-use-queues.md", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Number_That_Is_Taken_Is_To_Be_Changed_Anyhow()
    {
        var pull = Adding.BaseRecord("docs/adr/0006-use-mail.md").BaseRecord("docs/adr/0009-use-tables.md");

        Assert.Equal("decisions/number-unique", Assert.Single(pull.Decisions().Findings).Rule);
    }

    [Fact]
    public void While_Others_Add_Records_There_The_Numbers_Are_In_Motion()
    {
        Assert.Empty(Adding.BaseRecord("docs/adr/0006-use-mail.md").Proposed(12, "docs/adr/0007-use-tables.md").Decisions().Findings);
    }

    [Fact]
    public void Gaps_Of_The_Base_Branch_Are_Nobodys_Fault()
    {
        Assert.Empty(new PullRequestBuilder()
            .BaseRecord("docs/adr/0001-use-mail.md")
            .ChangedRecord("docs/adr/0007-use-queues.md", Records.Nygard(status: "Proposed"), Records.Nygard())
            .Decisions().Findings);
    }
}
