using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.Decisions;

public sealed class NumberUniqueRuleTests
{
    [Fact]
    public void A_Number_Of_The_Base_Branch_Is_Taken()
    {
        var finding = Assert.Single(new PullRequestBuilder()
            .BaseRecord("docs/adr/0007-use-tables.md")
            .BaseRecord("docs/adr/0009-use-mail.md")
            .NewRecord("docs/adr/0007-use-queues.md", Records.Nygard())
            .Decisions().Findings);

        Assert.Equal(("decisions/number-unique", Severity.Error), (finding.Rule, finding.Severity));
        Assert.Equal("The number 7 is already that of docs/adr/0007-use-tables.md.", finding.Message);
        Assert.StartsWith("Rename the file to docs/adr/0010-use-queues.md", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_Two_New_Records_The_Second_Gives_Way()
    {
        var findings = new PullRequestBuilder()
            .NewRecord("docs/adr/7-c.md", Records.Nygard())
            .NewRecord("docs/adr/0007-a.md", Records.Nygard())
            .NewRecord("docs/adr/0007-b.md", Records.Nygard())
            .Decisions().Findings;

        Assert.Equal(["docs/adr/0007-b.md", "docs/adr/7-c.md"], findings.Select(f => f.Location?.Path));
        Assert.Contains("docs/adr/0008-b.md", findings[0].Fix, StringComparison.Ordinal);
        Assert.Contains("docs/adr/9-c.md", findings[1].Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_Directory_Numbers_Its_Own()
    {
        Assert.Empty(new PullRequestBuilder()
            .BaseRecord("api/docs/adr/0007-use-tables.md")
            .NewRecord("docs/adr/0007-use-queues.md", Records.Nygard())
            .Decisions().Findings);
    }

    [Theory]
    [InlineData(FileStatus.Modified, null)]
    [InlineData(FileStatus.Renamed, "docs/adr/0007-queues.md")]
    public void A_Record_Does_Not_Collide_With_Itself(FileStatus status, string? previous)
    {
        var pullRequest = new PullRequestBuilder()
            .BaseRecord(previous ?? "docs/adr/0007-use-queues.md")
            .NewRecord("docs/adr/0007-use-queues.md", Records.Nygard())
            .With(s => s with { Files = [s.Files[0] with { Status = status, PreviousPath = previous }] });

        Assert.Empty(pullRequest.Decisions().Findings);
    }

    [Fact]
    public void A_Removed_Record_Frees_Its_Number()
    {
        Assert.Empty(new PullRequestBuilder()
            .BaseRecord("docs/adr/0007-use-tables.md")
            .File("docs/adr/0007-use-tables.md", status: FileStatus.Removed)
            .NewRecord("docs/adr/0007-use-queues.md", Records.Nygard())
            .Decisions().Findings);
    }

    [Fact]
    public void Dated_Records_Have_No_Numbers()
    {
        Assert.Empty(new PullRequestBuilder()
            .BaseRecord("docs/adr/20260131-use-tables.md")
            .NewRecord("docs/adr/20260131-use-queues.md", Records.Madr())
            .Decisions().Findings);
    }
}
